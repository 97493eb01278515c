import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** The state that was stored in a field of the agent. */
class V18StoredField {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    private final State mine;

    Reviewer(State state) {
      this.mine = state;
    }

    void review() {
      mine.draft = "mine"; // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
