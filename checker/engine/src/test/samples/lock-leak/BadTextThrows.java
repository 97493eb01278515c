import java.util.concurrent.locks.ReentrantLock;

/** A text that is no number ends the method with the lock taken. */
class BadTextThrows {
  private final ReentrantLock lock = new ReentrantLock();
  private int count;

  void set(String text) {
    lock.lock(); // want "`lock` is not released on every path"
    count = Integer.parseInt(text);
    lock.unlock();
  }

  int count() {
    return count;
  }
}
