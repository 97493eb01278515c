import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * branches write shared memory while they run, and the declared conflict strategy is never asked
 *
 * @see <a href="https://github.com/aden-hive/hive/pull/6356">aden-hive/hive#6356</a>
 */
class Broken {
  enum Strategy {
    ERROR,
    FIRST,
    LAST
  }

  interface Agent {
    String ask(String question);
  }

  private final Map<String, String> memory = new ConcurrentHashMap<>();
  final Strategy onConflict = Strategy.ERROR;

  List<Throwable> run(ExecutorService pool, List<Agent> agents, String question)
      throws InterruptedException {
    List<Future<?>> running = new ArrayList<>();
    for (Agent agent : agents) {
      running.add(pool.submit(() -> memory.put("answer", agent.ask(question)))); // want "writes `answer`"
    }
    List<Throwable> failures = new ArrayList<>();
    for (Future<?> branch : running) {
      try {
        branch.get();
      } catch (ExecutionException e) {
        failures.add(e.getCause());
      }
    }
    return failures;
  }
}
