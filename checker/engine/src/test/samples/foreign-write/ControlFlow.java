import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** Wherever it stands. */
class ControlFlow {
  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") List<String> notes = new ArrayList<>();
  }

  enum Kind {
    A,
    B
  }

  sealed interface Message permits Fix, Ask {}

  record Fix(State state) implements Message {}

  record Ask(State state, String text) implements Message {}

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {
    String review(State state, Kind kind) {
      String text =
          switch (kind) {
            case A -> state.draft;
            case B -> {
              state.draft = "x"; // want "`reviewer` writes `draft`"
              yield "b";
            }
          };
      try {
        return text.trim();
      } catch (IllegalStateException e) {
        state.draft = "caught"; // want "`reviewer` writes `draft`"
        throw e;
      } finally {
        state.notes.add("finally"); // want "`reviewer` writes `notes`"
      }
    }

    void patterns(Message message) {
      if (message instanceof Fix fix && fix.state() != null) {
        fix.state().draft = "x"; // want "`reviewer` writes `draft`"
      } else if (message instanceof Ask ask) {
        ask.state().notes.add(ask.text()); // want "`reviewer` writes `notes`"
      }
    }

    void loops(List<State> states) {
      outer:
      for (State state : states) {
        for (int i = 0; i < 3; i++) {
          if (i == 2) {
            continue outer;
          }
          synchronized (state) {
            state.draft = state.draft.isEmpty() ? "x" : state.draft; // want "`reviewer` writes `draft`"
          }
        }
      }
    }

    int fine(State state, Kind kind) {
      State own = switch (kind) {
        case A -> new State();
        case B -> new State();
      };
      own.draft = state.draft;
      return own.draft.length();
    }
  }
}
