import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** One step of a map that is made for it. */
class Fixed {
  interface Agent {
    String ask(String question);
  }

  static class ReplayState {
    private final Map<String, Integer> next = new ConcurrentHashMap<>();

    void increment(String agent) {
      next.merge(agent, 1, Integer::sum);
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
