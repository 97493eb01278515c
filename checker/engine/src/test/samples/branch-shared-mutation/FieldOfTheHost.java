import java.util.List;
import java.util.concurrent.ExecutorService;

class FieldOfTheHost {
  private int failures;

  void run(ExecutorService pool, List<Runnable> tasks) {
    for (Runnable task : tasks) {
      pool.execute(
          () -> {
            try {
              task.run();
            } catch (RuntimeException e) {
              failures++; // want "every run of this branch changes one `failures` at once"
            }
          });
    }
  }
}
