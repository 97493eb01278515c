import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class CollectedAndForgotten {
  interface Agent {
    String ask(String question);
  }

  void ask(ExecutorService pool, List<Agent> agents, String question) {
    List<Future<String>> answers = new ArrayList<>();
    for (Agent agent : agents) {
      answers.add(pool.submit(() -> agent.ask(question))); // want "nobody waits for the branch that `ExecutorService.submit` forks"
    }
  }
}
