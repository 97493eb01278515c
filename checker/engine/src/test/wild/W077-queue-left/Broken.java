import java.util.Queue;

/**
 * a team stops with tasks still in its queue when one task has failed three times
 *
 * @see <a href="https://github.com/camel-ai/camel/issues/3318">camel-ai/camel#3318</a>
 */
class Broken {
  interface WorkerAgent {
    boolean run(String task);
  }

  void work(WorkerAgent worker, Queue<String> tasks) {
    while (!tasks.isEmpty()) {
      String task = tasks.remove();
      int failures = 0;
      while (!worker.run(task)) {
        failures++;
        if (failures >= 3) {
          return; // missed: whether the tasks after a failed one are worth doing is not in the code
        }
      }
    }
  }
}
