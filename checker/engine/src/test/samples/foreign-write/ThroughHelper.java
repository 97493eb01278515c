import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

class ThroughHelper {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {
    void revise(State state) {
      state.draft = state.draft + ".";
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      Typos.fix(state);
    }
  }

  static class Typos {
    static void fix(State state) {
      state.draft = state.draft.trim(); // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }
}
