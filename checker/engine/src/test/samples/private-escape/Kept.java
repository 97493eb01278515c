import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** What a caller gave it can still change, unless it made it for this. */
class Kept {
  @AgentRole("writer")
  static class Writer {
    @AgentPrivate("writer") private final List<String> notes;
    @AgentPrivate("writer") private List<String> plan = List.of();
    @AgentPrivate("writer") private String title;

    Writer(List<String> notes, String title) {
      this.notes = notes; // want "`Writer` keeps what its caller can still change as `notes`"
      this.title = title;
    }

    void plan(List<String> steps) {
      plan = steps; // want "`Writer.plan` keeps what its caller can still change as `plan`"
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    @AgentPrivate("reviewer") private final List<String> notes;
    @AgentPrivate("reviewer") private final List<String> copy;

    Reviewer(List<String> notes, List<String> more) {
      this.notes = notes;
      this.copy = List.copyOf(more); // silent: a copy
    }
  }

  static class State {
    @OwnedBy("writer") List<String> shared;

    State(List<String> shared) {
      this.shared = shared;
    }
  }

  @Coordinator
  static class Wiring {
    Reviewer make(List<String> names) {
      new State(names);
      return new Reviewer(new ArrayList<>(), names); // silent: made for it
    }
  }
}
