import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** An assignment in the agent itself. */
class V01Direct {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      state.draft = "mine"; // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
