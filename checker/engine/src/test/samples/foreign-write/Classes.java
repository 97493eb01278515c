import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The role holds inside: nested, inner, local and anonymous classes, lambdas in lambdas. */
class Classes {
  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") List<String> notes = new ArrayList<>();
  }

  @AgentRole("writer")
  static class Writer {
    static class Nested {
      void write(State state) {
        state.draft = "text";
      }
    }

    Runnable task(State state) {
      return new Runnable() {
        @Override
        public void run() {
          state.notes.add("x");
        }
      };
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    private State current = new State();

    static class Nested {
      void fix(State state) {
        state.draft = "x"; // want "`reviewer` writes `draft`"
      }
    }

    class Inner {
      void fix() {
        current.draft = "x"; // want "`reviewer` writes `draft`"
      }
    }

    void local(State state) {
      class Local {
        void fix() {
          state.draft = "x"; // want "`reviewer` writes `draft`"
        }
      }
      new Local().fix();
      record Note(String text) {
        void into(State target) {
          target.notes.add(text); // want "`reviewer` writes `notes`"
        }
      }
      new Note("a").into(state);
    }

    Consumer<State> later() {
      return a -> {
        Runnable inner = () -> a.notes.add("x"); // want "`reviewer` writes `notes`"
        inner.run();
      };
    }

    Runnable anonymous(State state) {
      return new Runnable() {
        private int count;

        @Override
        public void run() {
          count++;
          state.draft = "x" + count; // want "`reviewer` writes `draft`"
        }
      };
    }
  }
}
