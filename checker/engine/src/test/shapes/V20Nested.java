import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A nested class of the agent, which runs as it. */
class V20Nested {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      new Pass().run(state);
    }

    static class Pass {
      void run(State state) {
        state.draft = "mine"; // want "`reviewer` writes `draft`, which `writer` owns"
      }
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
