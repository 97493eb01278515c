import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * whoever waits too long takes the lock file over, and the slow first holder then frees it
 *
 * @see <a href="https://github.com/automagik-dev/genie/pull/1202">automagik-dev/genie#1202</a>
 */
class Broken {
  void acquire(Path lock, String me, long patienceMillis) throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + patienceMillis;
    while (true) {
      try {
        Files.writeString(lock, me, StandardOpenOption.CREATE_NEW);
        return;
      } catch (FileAlreadyExistsException taken) {
        if (System.currentTimeMillis() > end) {
          Files.writeString(lock, me);
          return;
        }
        Thread.sleep(10);
      }
    }
  }

  void release(Path lock) throws IOException {
    Files.deleteIfExists(lock); // missed: a file is not known as a lock, so nothing says who holds it
  }
}
