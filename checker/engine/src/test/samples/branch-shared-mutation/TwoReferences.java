import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** Two methods of one object are two tasks; and what is kept where there is something is no view. */
class TwoReferences {
  private int total;
  private String last;

  private Integer first() {
    total++;
    return total;
  }

  private Integer second() {
    total++; // want "several branches change one `total` at once"
    return total;
  }

  void both(ExecutorService pool) throws InterruptedException {
    List<Callable<Integer>> tasks = List.of(this::first, this::second);
    pool.invokeAll(tasks);
  }

  private String next() {
    if (last != null) {
      last = last + "."; // want "every run of this branch changes one `last` at once"
    }
    return last;
  }

  void many(ExecutorService pool, List<String> words) {
    words.forEach(word -> pool.execute(this::next));
  }
}
