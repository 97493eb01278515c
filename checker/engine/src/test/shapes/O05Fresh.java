import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** An object that the other agent has just made. */
class O05Fresh {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      State trial = new State();
      trial.draft = state.draft + "!";
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
