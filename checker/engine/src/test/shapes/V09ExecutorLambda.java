import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.concurrent.ExecutorService;

/** A lambda that an executor runs. */
class V09ExecutorLambda {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state, ExecutorService pool) {
      pool.submit(
          () -> {
            state.draft = "mine"; // want "`reviewer` writes `draft`, which `writer` owns"
          });
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
