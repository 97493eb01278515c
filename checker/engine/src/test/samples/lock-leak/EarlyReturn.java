import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** One way out of the method forgets the lock. */
class EarlyReturn {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private String draft;

  String draft() {
    lock.readLock().lock(); // want "`lock.readLock()` is not released on every path"
    if (draft == null) {
      return "";
    }
    try {
      return draft.trim();
    } finally {
      lock.readLock().unlock();
    }
  }
}
