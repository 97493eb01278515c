import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.concurrent.ExecutorService;

/** A lambda of the owner that an executor runs. */
class O03OwnersLambda {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state, ExecutorService pool) {
      pool.submit(() -> state.draft = "text");
    }
  }
}
