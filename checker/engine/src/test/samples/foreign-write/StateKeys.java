import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.patterns.Command;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
import java.util.List;
import java.util.Map;

/** A key that is made with a policy is declared by it; a view writes as its role. */
class StateKeys {
  static final StateKey<String> DRAFT = StateKey.ownedBy("writer", "draft", String.class);
  static final StateKey<List<String>> LOG = StateKey.appendOnly("log", String.class);
  static final StateKey<String> VERDICT = StateKey.ownedBy("reviewer", "verdict", String.class);

  @AgentRole("writer")
  static class Writer {
    void write(CoordinationState state) {
      state.as("writer").put(DRAFT, "text");
      state.as("writer").append(LOG, "wrote");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    private final CoordinationState.View view;

    Reviewer(CoordinationState state) {
      this.view = state.as("reviewer");
    }

    void review(CoordinationState state) {
      state.as("reviewer").put(DRAFT, "x"); // want "`reviewer` writes `draft`, which `writer` owns"
      state.as("writer").put(DRAFT, "x"); // want "`reviewer` writes `draft`"
      view.put(DRAFT, "x"); // want "`reviewer` writes `draft`"
      view.update(DRAFT, d -> d + "!"); // want "`reviewer` writes `draft`"
      view.putAll(Map.of(VERDICT, "ok", DRAFT, "x")); // want "`reviewer` writes `draft`"
      view.together(edits -> edits.put(VERDICT, "ok").put(DRAFT, "x")); // want "`reviewer` writes `draft`"
      view.apply(new Command(Map.of("draft", "x"), "writer")); // want "`reviewer` writes `draft`"
      view.put(VERDICT, "ok");
      view.append(LOG, "read " + view.get(DRAFT));
    }

    void given(CoordinationState.View mine) {
      mine.put(DRAFT, "x"); // want "`reviewer` writes `draft`"
      mine.put(VERDICT, "ok");
    }
  }

  @Coordinator
  static class Wiring {
    void run() {
      CoordinationState state = CoordinationState.of(DRAFT, LOG, VERDICT);
      state.as("writer").put(DRAFT, "");
      state.as("reviewer").put(DRAFT, ""); // want "`reviewer` writes `draft`"
      new Reviewer(state).review(state);
      new Writer().write(state);
    }
  }
}
