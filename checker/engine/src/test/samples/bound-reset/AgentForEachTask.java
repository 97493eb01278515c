import dev.baton.annotation.AgentRole;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;

/** An agent that is made for one task may have the task's bound. */
class AgentForEachTask {
  @AgentRole("writer")
  static class Writer {
    private final BoundedRetry retry = BoundedRetry.attempts(3);

    boolean again(String problem) {
      return retry.next(problem) == RetryAction.RETRY;
    }
  }

  boolean again(String task) {
    return new Writer().again(task + ": too long");
  }
}
