import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class InvokeAllBareGet {
  interface Agent {
    String ask(String question);
  }

  List<String> ask(ExecutorService pool, List<Agent> agents, String question) throws Exception {
    List<Callable<String>> branches = new ArrayList<>();
    for (Agent agent : agents) {
      branches.add(() -> agent.ask(question));
    }
    List<String> answers = new ArrayList<>();
    for (Future<String> answer : pool.invokeAll(branches)) {
      answers.add(answer.get()); // want "at `Future.get` one failing branch loses the results of the others"
    }
    return answers;
  }
}
