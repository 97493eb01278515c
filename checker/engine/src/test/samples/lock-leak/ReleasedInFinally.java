import java.util.concurrent.locks.ReentrantLock;

class ReleasedInFinally {
  private final ReentrantLock lock = new ReentrantLock();

  void work(Runnable task) {
    lock.lock();
    try {
      task.run();
    } finally {
      lock.unlock();
    }
  }
}
