import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * parallel agents read an index, add one and put it back, and increments are lost
 *
 * @see <a href="https://github.com/google/adk-java/issues/1009">google/adk-java#1009</a>
 */
class Broken {
  interface Agent {
    String ask(String question);
  }

  static class ReplayState {
    private final Map<String, Integer> next = new HashMap<>();

    void increment(String agent) {
      int index = next.getOrDefault(agent, 0);
      next.put(agent, index + 1); // want "`next`"
    }
  }

  List<Throwable> run(ExecutorService pool, List<Agent> agents, ReplayState replay)
      throws InterruptedException {
    List<Future<?>> running = new ArrayList<>();
    for (Agent agent : agents) {
      running.add(
          pool.submit(
              () -> {
                agent.ask("go on");
                replay.increment("team");
              }));
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
