import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

class PlainListInPool {
  void collect(ExecutorService pool, List<String> tasks) throws InterruptedException {
    List<String> done = new ArrayList<>();
    for (String task : tasks) {
      pool.execute(() -> done.add(task.trim())); // want "every run of this branch changes one `done` at once"
    }
    if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new IllegalStateException("too slow: " + done);
    }
  }
}
