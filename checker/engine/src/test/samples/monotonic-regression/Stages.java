import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.Monotonic;
import java.util.concurrent.atomic.AtomicReference;

/** A stage moves on in the order of its constants. */
class Stages {
  enum Stage {
    DRAFTED,
    REVIEWED,
    PUBLISHED;

    Stage next() {
      return values()[ordinal() + 1];
    }

    Stage previous() {
      return values()[ordinal() - 1];
    }

    boolean isAfter(Stage other) {
      return compareTo(other) > 0;
    }
  }

  static class State {
    @Monotonic Stage stage = Stage.DRAFTED;
    @Monotonic final AtomicReference<Stage> shared = new AtomicReference<>(Stage.DRAFTED);

    void advance(Stage next) {
      if (next.compareTo(stage) > 0) {
        stage = next;
      }
    }

    void set(Stage next) {
      stage = next; // want "`reviewer` moves `stage` back"
    }
  }

  @AgentRole("writer")
  static class Writer {
    void forward(State state, Stage next) {
      state.stage = Stage.REVIEWED;
      state.stage = Stage.PUBLISHED;
      state.set(Stage.PUBLISHED); // silent: the last constant is never back
      state.stage = state.stage.next(); // silent: the next constant
      state.advance(Stage.DRAFTED);
      if (next.ordinal() > state.stage.ordinal()) {
        state.stage = next;
      }
      if (state.stage.compareTo(next) >= 0) {
        return;
      }
      state.stage = next;
      if (next.isAfter(state.stage)) {
        state.stage = next;
      }
      if (state.stage == Stage.DRAFTED) {
        state.stage = Stage.REVIEWED;
      }
      state.stage = state.stage.compareTo(next) > 0 ? state.stage : next;
      state.stage =
          switch (state.stage) {
            case DRAFTED -> Stage.REVIEWED;
            case REVIEWED, PUBLISHED -> Stage.PUBLISHED;
          };
      state.shared.set(Stage.PUBLISHED);
      state.shared.updateAndGet(Stage::next);
      state.shared.compareAndSet(Stage.DRAFTED, Stage.REVIEWED); // want "the outcome of `AtomicReference.compareAndSet` is dropped"
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void back(State state, Stage next) {
      state.stage = Stage.DRAFTED; // want "`reviewer` moves `stage` back"
      state.set(Stage.DRAFTED);
      state.stage = state.stage.previous(); // want "`reviewer` moves `stage` back"
      if (next.compareTo(state.stage) < 0) {
        state.stage = next; // want "`reviewer` moves `stage` back"
      }
      if (state.stage == Stage.PUBLISHED) {
        state.stage = Stage.REVIEWED; // want "`reviewer` moves `stage` back"
      }
      state.shared.set(Stage.DRAFTED); // want "`reviewer` moves `shared` back"
      state.shared.compareAndSet(Stage.PUBLISHED, Stage.REVIEWED); // want "`reviewer` moves `shared` back" "the outcome of `AtomicReference.compareAndSet` is dropped"
    }
  }

  @Coordinator
  static class Wiring {
    void start(State state) {
      state.stage = Stage.DRAFTED;
    }
  }
}
