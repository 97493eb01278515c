import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Whatever stands in for an agent here: agents can fail. */
class AgentsCanFail {
  @AgentRole("searcher")
  static class Searcher {
    String search(String question) {
      return question;
    }
  }

  List<String> ask(ExecutorService pool, Searcher searcher, List<String> questions)
      throws Exception {
    List<Callable<String>> branches = new ArrayList<>();
    for (String question : questions) {
      branches.add(() -> searcher.search(question));
    }
    List<String> found = new ArrayList<>();
    for (Future<String> future : pool.invokeAll(branches)) {
      found.add(future.get()); // want "at `Future.get` one failing branch loses the results of the others"
    }
    return found;
  }
}
