import dev.baton.annotation.AgentRole;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;

/** One agent for all tasks has one bound for all tasks. */
class BoundOfASharedAgent {
  @AgentRole("writer")
  static class Writer {
    private final BoundedRetry retry = BoundedRetry.attempts(3); // want "one bound of `retry` is shared by all tasks"

    boolean again(String task, String problem) {
      return retry.next(task + problem) == RetryAction.RETRY;
    }
  }

  private final Writer writer = new Writer();

  boolean again(String task) {
    return writer.again(task, "too long");
  }
}
