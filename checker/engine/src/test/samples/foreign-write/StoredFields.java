import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** What an agent keeps from elsewhere is still somebody else's. */
class StoredFields {
  static class State {
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {
    private final State state;
    private final List<String> notes;
    private final List<String> own = new ArrayList<>();
    private List<String> picked = List.of();

    Reviewer(State state) {
      this.state = state;
      this.notes = state.notes;
    }

    void pick(State other) {
      picked = other.notes;
    }

    void review() {
      state.draft = "mine"; // want "`reviewer` writes `draft`"
      notes.add("x"); // want "`reviewer` writes `notes`"
      picked.clear(); // want "`reviewer` writes `notes`"
      own.add("fine");
    }
  }

  @AgentRole("publisher")
  static class Publisher {
    private final List<String> lines;

    Publisher(List<String> lines) {
      this.lines = lines;
    }

    void publish() {
      lines.clear(); // want "`publisher` writes `notes`"
    }
  }

  @AgentRole("archivist")
  static class Archivist {
    private final List<String> lines;

    Archivist(List<String> lines) {
      this.lines = lines;
    }

    void keep() {
      lines.add("fine: it was given a copy");
    }
  }

  @Coordinator
  static class Wiring {
    void run(State state) {
      new Publisher(state.notes).publish();
      new Archivist(new ArrayList<>(state.notes)).keep();
    }
  }
}
