import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class CaughtForEach {
  interface Agent {
    String ask(String question);
  }

  List<String> ask(ExecutorService pool, List<Agent> agents, String question)
      throws InterruptedException {
    List<Callable<String>> branches = new ArrayList<>();
    for (Agent agent : agents) {
      branches.add(() -> agent.ask(question));
    }
    List<String> answers = new ArrayList<>();
    for (Future<String> answer : pool.invokeAll(branches)) {
      try {
        answers.add(answer.get());
      } catch (ExecutionException e) {
        answers.add("failed: " + e.getCause());
      }
    }
    return answers;
  }
}
