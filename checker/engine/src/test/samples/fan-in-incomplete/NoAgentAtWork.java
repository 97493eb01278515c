import java.util.List;
import java.util.concurrent.ExecutorService;

/** Fire and forget is fine where nobody needs the result. */
class NoAgentAtWork {
  void clean(ExecutorService pool, List<String> cache) {
    pool.submit(cache::clear);
  }
}
