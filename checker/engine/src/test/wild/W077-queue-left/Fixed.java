import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A task that fails is skipped, and said. */
class Fixed {
  interface WorkerAgent {
    boolean run(String task);
  }

  List<String> work(WorkerAgent worker, Queue<String> tasks) {
    List<String> skipped = new ArrayList<>();
    while (!tasks.isEmpty()) {
      String task = tasks.remove();
      boolean done = false;
      for (int attempt = 0; attempt < 3 && !done; attempt++) {
        done = worker.run(task);
      }
      if (!done) {
        skipped.add(task);
      }
    }
    return skipped;
  }
}
