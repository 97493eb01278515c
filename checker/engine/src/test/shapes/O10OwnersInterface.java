import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** An interface of which the other agent is given a harmless implementation. */
class O10OwnersInterface {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      run(new Writing(), state);
    }

    private void run(Step step, State state) {
      step.on(state);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    int review(State state) {
      Step step = new Counting();
      step.on(state);
      return state.draft.length();
    }
  }

  interface Step {
    void on(State state);
  }

  static class Writing implements Step {
    @Override
    public void on(State state) {
      state.draft = "text";
    }
  }

  static class Counting implements Step {
    private int seen;

    @Override
    public void on(State state) {
      seen += state.draft.length();
    }
  }
}
