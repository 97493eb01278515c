import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.OwnedBy;

/** A subclass without a role has its parent's; an inherited method runs as what it is called on. */
class Inheritance {
  static class State {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") int rounds;
  }

  static class Agent {
    void touch(State state) {
      state.draft = "touched"; // want "`reviewer` writes `draft`"
    }

    void never(State state) {
      state.rounds = 0;
    }

    final void run(State state) {
      work(state);
    }

    void work(State state) {}
  }

  @AgentRole("writer")
  static class Writer extends Agent {
    @Override
    void work(State state) {
      state.draft = "text";
      touch(state);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer extends Agent {
    void review(State state) {}
  }

  static class Strict extends Reviewer {
    @Override
    void review(State state) {
      state.draft = "strict"; // want "`reviewer` writes `draft`"
    }

    @Override
    void work(State state) {
      state.rounds++; // want "`reviewer` writes `rounds`"
    }
  }

  @Coordinator
  static class Wiring {
    void run(State state, Writer writer, Reviewer reviewer) {
      writer.touch(state);
      writer.never(state);
      writer.run(state);
      reviewer.touch(state);
      reviewer.review(state);
    }
  }
}
