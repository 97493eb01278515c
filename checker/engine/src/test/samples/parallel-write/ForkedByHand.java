import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

class ForkedByHand {
  private final Map<String, Object> board = new ConcurrentHashMap<>();

  void run(ExecutorService pool, List<String> sources) {
    for (String source : sources) {
      pool.execute(() -> board.put("summary", source.trim())); // want "every run of this branch writes `summary`, and no reducer merges them"
    }
  }
}
