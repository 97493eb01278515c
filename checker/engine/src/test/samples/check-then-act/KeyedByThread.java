import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What is kept under the current thread, no other thread writes. */
class KeyedByThread {
  private final Map<Thread, AtomicInteger> holds = new ConcurrentHashMap<>();

  boolean enter(Supplier<String> path) {
    Thread me = Thread.currentThread();
    AtomicInteger known = holds.get(me);
    if (known != null) {
      known.incrementAndGet();
      return true;
    }
    if (path.get() != null) {
      holds.put(me, new AtomicInteger(1));
      return true;
    }
    return false;
  }
}
