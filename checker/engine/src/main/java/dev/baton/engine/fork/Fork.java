package dev.baton.engine.fork;

import dev.baton.engine.Analysis;
import dev.baton.engine.cache.Answer;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has the work done by a Java process of its own, with the same Java and the same code. The process
 * stays for the next module of a build. Where none can be started, or it ends without an answer,
 * there is no answer. Thread-safe.
 *
 * @param order what to do
 */
public record Fork(Order order) implements Analysis.Worker {
  /** Between two modules of a build there may be tests; an editor may never ask again. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Those of this process. */
  static final Staff STAFF = new Staff(PATIENCE);

  @Override
  public Optional<Answer> answer() {
    return answer(STAFF);
  }

  Optional<Answer> answer(Staff staff) {
    try {
      return staff.answer(order, code()).flatMap(Answer::of);
    } catch (IOException
        | URISyntaxException
        | IllegalArgumentException
        | FileSystemNotFoundException e) {
      return Optional.empty(); // code that is in no file, or nothing can be started
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Where the code of Baton and of its libraries is, as this process was given it. */
  private static List<Path> code() throws URISyntaxException {
    List<Path> found = new ArrayList<>();
    if (Fork.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        found.add(Path.of(url.toURI()));
      }
    } else {
      for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
        found.add(Path.of(entry));
      }
    }
    return found;
  }
}
