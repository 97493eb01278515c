import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;

class Scratch {
  @AgentRole("writer")
  static class Writer {
    @AgentPrivate("writer") final List<String> notes = new ArrayList<>();

    List<String> live() {
      return notes; // want "`Writer.live` hands out a live reference to `notes`"
    }

    List<String> copy() {
      return List.copyOf(notes);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    int peek(Writer writer) {
      return writer.notes.size(); // want "`reviewer` reads `notes`, which is private to `writer`"
    }
  }
}
