import dev.baton.annotation.AgentRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A fact is appended. */
class Fixed {
  @AgentRole("researcher")
  static class Researcher {
    void remember(Path memory, String fact) throws IOException {
      Files.writeString(memory, "\n" + fact, StandardOpenOption.APPEND);
    }
  }
}
