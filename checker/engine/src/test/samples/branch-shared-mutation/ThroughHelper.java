import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

class ThroughHelper {
  private final List<String> log = new ArrayList<>();

  void run(ExecutorService pool, List<String> tasks) {
    tasks.forEach(task -> pool.execute(() -> note(task)));
  }

  private void note(String text) {
    log.add(text); // want "every run of this branch changes one `log` at once"
  }
}
