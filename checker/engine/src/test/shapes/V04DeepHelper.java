import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A helper that is three calls away. */
class V04DeepHelper {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      One.fix(state);
    }
  }

  static class One {
    static void fix(State state) {
      Two.fix(state);
    }
  }

  static class Two {
    static void fix(State state) {
      new Three().fix(state);
    }
  }

  static class Three {
    void fix(State state) {
      state.draft = "mine"; // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
