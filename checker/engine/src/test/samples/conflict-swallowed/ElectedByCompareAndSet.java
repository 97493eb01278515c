import java.util.concurrent.atomic.AtomicLong;

/** Who loses has nothing to do: somebody else does the work of this tick. */
class ElectedByCompareAndSet {
  private final AtomicLong lastTick = new AtomicLong();
  private double rate;

  void tickIfNecessary(long interval) {
    long old = lastTick.get();
    long now = System.nanoTime();
    if (now - old > interval) {
      long next = now - (now - old) % interval;
      if (lastTick.compareAndSet(old, next)) {
        rate = rate * 0.5;
      }
    }
  }
}
