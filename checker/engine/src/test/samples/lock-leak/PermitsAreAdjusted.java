import java.util.concurrent.Semaphore;
import java.util.function.IntSupplier;

/** A limit is lowered by taking permits for good, or raised by giving some: no one way does both. */
class PermitsAreAdjusted {
  private final Semaphore running = new Semaphore(8);
  private int limit = 8;

  synchronized void limit(IntSupplier wanted) {
    int more = wanted.getAsInt() - limit;
    if (more < 0) {
      running.acquireUninterruptibly(-more);
    } else if (more > 0) {
      running.release(more);
    }
    limit = wanted.getAsInt();
  }
}
