import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A subclass of the agent, which has its role. */
class V17Subclass {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {}
  }

  static class StrictReviewer extends Reviewer {
    @Override
    void review(State state) {
      state.draft = "mine"; // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
