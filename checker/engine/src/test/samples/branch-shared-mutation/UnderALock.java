import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

class UnderALock {
  private final List<String> done = new ArrayList<>();

  void collect(ExecutorService pool, List<String> tasks) {
    for (String task : tasks) {
      pool.execute(
          () -> {
            synchronized (done) {
              done.add(task);
            }
          });
    }
  }
}
