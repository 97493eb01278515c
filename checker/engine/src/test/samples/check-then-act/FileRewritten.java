import dev.baton.annotation.AgentRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FileRewritten {
  @AgentRole("archivist")
  static class Archivist {
    String merge(String old, String fact) {
      return old + fact;
    }
  }

  void remember(Archivist archivist, Path memory, String fact) throws IOException {
    String old = Files.readString(memory);
    Files.writeString(memory, archivist.merge(old, fact)); // want "`memory` is written from what was read before `Archivist.merge` was asked"
  }
}
