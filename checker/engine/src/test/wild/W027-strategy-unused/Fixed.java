import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Answers are collected, and meet after the join, where a conflict is an error. */
class Fixed {
  interface Agent {
    String ask(String question);
  }

  private final Map<String, String> memory = new ConcurrentHashMap<>();

  List<Throwable> run(ExecutorService pool, List<Agent> agents, String question)
      throws InterruptedException {
    List<Future<String>> running = new ArrayList<>();
    for (Agent agent : agents) {
      running.add(pool.submit(() -> agent.ask(question)));
    }
    List<Throwable> failures = new ArrayList<>();
    for (Future<String> branch : running) {
      try {
        String answer = branch.get();
        String other = memory.putIfAbsent("answer", answer);
        if (other != null && !other.equals(answer)) {
          failures.add(new IllegalStateException("two answers: " + other + ", " + answer));
        }
      } catch (ExecutionException e) {
        failures.add(e.getCause());
      }
    }
    return failures;
  }
}
