import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Without a limit, what waits for one is never refused. */
class WaitsAsLongAsItTakes {
  private final Lock first = new ReentrantLock();

  void acquire() throws InterruptedException {
    acquire(-1, null);
  }

  boolean acquire(long time, TimeUnit unit) throws InterruptedException {
    if (unit == null) {
      first.lockInterruptibly();
      return true;
    }
    return first.tryLock(time, unit);
  }

  void release() {
    first.unlock();
  }
}
