import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A helper in another class. */
class V03Helper {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      Typos.fix(state);
    }
  }

  static class Typos {
    static void fix(State state) {
      state.draft = "mine"; // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
