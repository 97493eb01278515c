import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** An element of an array. */
class V06ArrayElement {
  static class State {
    @OwnedBy("writer") final String[] notes = new String[3];
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      state.notes[0] = "mine"; // want "`reviewer` writes `notes`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
