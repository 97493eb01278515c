import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A method reference that a thread runs. */
class V10MethodReference {
  static class State {
    @OwnedBy("writer") private String draft = "";

    void redo() {
      draft = "mine"; // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      new Thread(state::redo).start();
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
