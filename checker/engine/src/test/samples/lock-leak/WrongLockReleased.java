import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The finally gives back another lock. */
class WrongLockReleased {
  private final Lock drafts = new ReentrantLock();
  private final Lock notes = new ReentrantLock();

  void copy(Runnable task) {
    drafts.lock(); // want "`drafts` is locked here, and nothing releases it"
    try {
      task.run();
    } finally {
      notes.unlock();
    }
  }

  void note(Runnable task) {
    notes.lock();
    try {
      task.run();
    } finally {
      notes.unlock();
    }
  }
}
