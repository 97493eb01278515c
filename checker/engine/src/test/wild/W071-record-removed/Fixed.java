import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The record goes with its last branch. */
class Fixed {
  static class Monitor {
    private final Map<String, Integer> running = new ConcurrentHashMap<>();

    void started(String run, int branches) {
      running.put(run, branches);
    }

    void finished(String run) {
      running.computeIfPresent(run, (id, left) -> left > 1 ? left - 1 : null);
    }

    void failed(String run) {
      finished(run);
    }
  }
}
