import java.util.concurrent.locks.ReentrantLock;

/** A local flag says whether the lock was taken. */
class FlagSaysSo {
  private final ReentrantLock lock = new ReentrantLock();

  void work(Runnable task) throws InterruptedException {
    boolean locked = false;
    try {
      lock.lockInterruptibly();
      locked = true;
      task.run();
    } finally {
      if (locked) {
        lock.unlock();
      }
    }
  }
}
