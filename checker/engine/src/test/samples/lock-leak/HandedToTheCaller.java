import java.util.concurrent.locks.ReentrantLock;

/** A pair of methods: who enters has to leave. */
class HandedToTheCaller {
  private final ReentrantLock lock = new ReentrantLock();

  void enter() {
    lock.lock();
  }

  void leave() {
    lock.unlock();
  }
}
