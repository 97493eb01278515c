import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Building an object is no write, wherever it is built; an agent's constructor is the agent. */
class Construction {
  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();
    @OwnedBy("writer") static final Map<String, String> NAMES = new HashMap<>();

    static {
      NAMES.put("a", "b");
    }

    {
      notes.add("initialiser");
    }

    State() {
      this("");
      init();
    }

    State(String text) {
      draft = text;
      List.of("a").forEach(notes::add);
    }

    private void init() {
      notes.add("helper of a constructor");
    }
  }

  static class Builder {
    private final State made = new State();

    Builder draft(String text) {
      made.draft = text;
      return this;
    }

    State build() {
      return made;
    }
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {
    Reviewer(State state) {
      state.draft = ""; // want "`reviewer` writes `draft`"
    }

    State copy(State state) {
      State copy = new State(state.draft);
      copy.notes.addAll(state.notes);
      return copy;
    }

    List<String> initialised() {
      return new ArrayList<>() {
        private static final long serialVersionUID = 1;

        {
          add("x");
        }
      };
    }

    void names() {
      State.NAMES.put("x", "y"); // want "`reviewer` writes `NAMES`"
    }
  }

  @Coordinator
  static class Wiring {
    void run() {
      new Reviewer(new State("text"));
    }
  }
}
