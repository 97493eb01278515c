import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

class KeysOfTheirOwn {
  private final Map<String, Object> board = new ConcurrentHashMap<>();

  void run(ExecutorService pool, List<String> sources) {
    pool.execute(() -> board.put("facts", "true"));
    pool.execute(() -> board.put("tone", "calm"));
    for (String source : sources) {
      pool.execute(() -> board.put("summary " + source, source.trim()));
    }
  }
}
