import java.util.concurrent.locks.ReentrantLock;

/** What stands between can throw, and then nobody gives the lock back. */
class CallCanThrow {
  private final ReentrantLock lock = new ReentrantLock();

  void work(Runnable task) {
    lock.lock(); // want "`lock` is not released on every path"
    task.run();
    lock.unlock();
  }
}
