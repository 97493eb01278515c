import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Who asks the lock whether he holds it, and gives it back if so, has given it back. */
class AskedIfHeld {
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock other = new ReentrantLock();

  List<String> guarded(List<String> store) {
    boolean taken = false;
    try {
      taken = lock.tryLock(500, TimeUnit.MILLISECONDS); // silent
      if (!taken) {
        return List.of();
      }
      return List.copyOf(store);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      if (lock.isHeldByCurrentThread()) {
        lock.unlock();
      }
    }
  }

  List<String> another(List<String> store) {
    lock.lock(); // want "`lock` is not released on every path"
    try {
      return List.copyOf(store);
    } finally {
      if (other.isHeldByCurrentThread()) {
        lock.unlock();
      }
    }
  }
}
