import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

class TwoBranchesByHand {
  private final Map<String, Object> board = new ConcurrentHashMap<>();

  void run(ExecutorService pool) {
    pool.execute(() -> board.put("summary", "facts"));
    pool.execute(() -> board.put("summary", "tone")); // want "several branches write `summary` at once, and no reducer merges them"
  }
}
