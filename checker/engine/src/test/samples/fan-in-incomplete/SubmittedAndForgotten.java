import java.util.List;
import java.util.concurrent.ExecutorService;

class SubmittedAndForgotten {
  interface Agent {
    String ask(String question);
  }

  void ask(ExecutorService pool, List<Agent> agents, String question) {
    for (Agent agent : agents) {
      pool.submit(() -> agent.ask(question)); // want "nobody waits for the branch that `ExecutorService.submit` forks"
    }
  }
}
