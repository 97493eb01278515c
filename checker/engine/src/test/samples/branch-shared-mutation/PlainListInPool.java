import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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

  void collectEach(ExecutorService pool, List<String> tasks) {
    List<String> done = new ArrayList<>();
    tasks.forEach(
        task -> {
          pool.execute(() -> done.add(task.trim())); // want "every run of this branch changes one `done` at once"
        });
  }

  // silent: made for that, or made for one run
  void collectSafely(ExecutorService pool, List<String> tasks) {
    Queue<String> done = new ConcurrentLinkedQueue<>();
    tasks.forEach(task -> pool.execute(() -> done.add(task.trim())));
    tasks.forEach(
        task -> {
          List<String> words = new ArrayList<>();
          pool.execute(() -> words.add(task.trim()));
        });
  }
}
