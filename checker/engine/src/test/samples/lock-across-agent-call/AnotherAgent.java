import dev.baton.annotation.AgentRole;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The agent that is asked may need the lock itself. */
class AnotherAgent {
  @AgentRole("reviewer")
  static class Reviewer {
    boolean review(String draft) {
      return !draft.isEmpty();
    }
  }

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private String draft = "";

  boolean publish(Reviewer reviewer) {
    lock.writeLock().lock();
    try {
      return reviewer.review(draft); // want "`Reviewer.review` is asked while `lock.writeLock()` is held"
    } finally {
      lock.writeLock().unlock();
    }
  }
}
