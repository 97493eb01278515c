import java.util.concurrent.locks.ReentrantLock;

/** The branch in the finally follows the answer of `tryLock`. */
class ReleasedIfTaken {
  private final ReentrantLock lock = new ReentrantLock();

  void work(Runnable task) {
    boolean locked = lock.tryLock();
    try {
      task.run();
    } finally {
      if (locked) {
        lock.unlock();
      }
    }
  }
}
