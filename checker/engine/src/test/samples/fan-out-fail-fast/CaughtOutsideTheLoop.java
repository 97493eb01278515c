import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The handler stands around the loop, so the first failure ends it. */
class CaughtOutsideTheLoop {
  interface Agent {
    String ask(String question);
  }

  List<String> ask(ExecutorService pool, List<Agent> agents, String question) {
    List<Future<String>> branches = new ArrayList<>();
    for (Agent agent : agents) {
      branches.add(pool.submit(() -> agent.ask(question)));
    }
    List<String> answers = new ArrayList<>();
    try {
      for (Future<String> branch : branches) {
        answers.add(branch.get()); // want "at `Future.get` one failing branch loses the results of the others"
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return answers;
  }
}
