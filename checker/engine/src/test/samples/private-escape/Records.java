import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import java.util.List;

/** A record hands out what it holds. */
class Records {
  @AgentRole("writer")
  record Live(@AgentPrivate("writer") List<String> notes) { // want "hands out a live reference to `notes`" "keeps what its caller can still change as `notes`"
    void write() {
      notes.add("x");
    }
  }

  @AgentRole("writer")
  record Copied(@AgentPrivate("writer") List<String> lines, String name) {
    Copied {
      lines = List.copyOf(lines);
    }
  }
}
