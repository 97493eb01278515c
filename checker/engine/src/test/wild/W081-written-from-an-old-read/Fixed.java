import dev.baton.annotation.AgentRole;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;

/** The write names the version that was read. */
class Fixed {
  interface ChatModel {
    String chat(String prompt);
  }

  @AgentRole("coder")
  static class Coder {
    WriteResult<String> turn(ChatModel model, VersionedState<String> file, String wish) {
      Versioned<String> seen = file.read();
      String next = model.chat(wish + ":\n" + seen.value());
      return file.write(next, seen.version());
    }
  }
}
