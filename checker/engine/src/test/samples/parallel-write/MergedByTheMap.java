import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

class MergedByTheMap {
  private final Map<String, Integer> board = new ConcurrentHashMap<>();

  void run(ExecutorService pool, List<String> sources) {
    for (String source : sources) {
      pool.execute(() -> board.merge("length", source.length(), Integer::sum));
    }
  }
}
