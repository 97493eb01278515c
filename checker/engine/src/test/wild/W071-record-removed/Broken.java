import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * a failing branch removes the record that its siblings still report to
 *
 * @see <a href="https://github.com/langchain4j/langchain4j/pull/5759">langchain4j/langchain4j#5759</a>
 */
class Broken {
  static class Monitor {
    private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();

    void started(String run, int branches) {
      running.put(run, new AtomicInteger(branches));
    }

    void finished(String run) {
      running.get(run).decrementAndGet(); // missed: what one callback removes and another still needs is a matter of their order, which no rule follows
    }

    void failed(String run) {
      running.remove(run);
    }
  }
}
