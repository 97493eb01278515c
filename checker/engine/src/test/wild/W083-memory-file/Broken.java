import dev.baton.annotation.AgentRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * agents load a shared memory file, add to it and store it, and the last one wins
 *
 * @see <a href="https://github.com/Yeachan-Heo/oh-my-claudecode/issues/1160">Yeachan-Heo/oh-my-claudecode#1160</a>
 */
class Broken {
  @AgentRole("researcher")
  static class Researcher {
    void remember(Path memory, String fact) throws IOException {
      String known = Files.readString(memory);
      Files.writeString(memory, known + "\n" + fact); // want "`memory` is written from what was read in an earlier step"
    }
  }
}
