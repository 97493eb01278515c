import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** An anonymous class in the agent. */
class V12Anonymous {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      Runnable run =
          new Runnable() {
            @Override
            public void run() {
              state.draft = "mine"; // want "`reviewer` writes `draft`, which `writer` owns"
            }
          };
      run.run();
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
