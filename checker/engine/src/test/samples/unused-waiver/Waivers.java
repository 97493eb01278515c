import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import dev.baton.annotation.Waive;

class Waivers {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  void write(State state) {
    state.draft = "";
  }

  @AgentRole("reviewer")
  @Waive(rule = "foreign-write", because = "agreed with the writer")
  void accepted(State state) {
    state.draft = "x";
  }

  @AgentRole("reviewer")
  @SuppressWarnings("baton:foreign-write")
  void suppressed(State state) {
    state.draft = "x";
  }

  @AgentRole("reviewer")
  @Waive(rule = "foreign-write", because = "nothing to waive") // want "nothing here breaks `foreign-write`"
  int nothing(State state) {
    return state.draft.length();
  }

  @AgentRole("reviewer")
  @Waive(rule = "foreign-write", because = " ") // want "gives no reason"
  void noReason(State state) {
    state.draft = "x"; // want "`reviewer` writes `draft`"
  }
}
