import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A setter of the state. */
class V02Setter {
  static class State {
    @OwnedBy("writer") private String draft = "";

    void setDraft(String draft) {
      this.draft = draft; // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      state.setDraft("mine");
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
