import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** A counter and a field throw nothing. */
class NothingBetweenThrows {
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicInteger count = new AtomicInteger();
  private String last = "";

  void note(String text) {
    lock.lock();
    last = text;
    count.incrementAndGet();
    lock.unlock();
  }
}
