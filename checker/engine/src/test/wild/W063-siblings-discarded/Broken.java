import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * one failed sub-agent of a batch discards what its siblings have found
 *
 * @see <a href="https://github.com/langchain-ai/deepagents/pull/5954">langchain-ai/deepagents#5954</a>
 */
class Broken {
  interface SubAgent {
    String run(String task);
  }

  List<String> tasks(ExecutorService pool, SubAgent agent, List<String> tasks)
      throws InterruptedException, ExecutionException {
    List<Callable<String>> calls = new ArrayList<>();
    for (String task : tasks) {
      calls.add(() -> agent.run(task));
    }
    List<String> messages = new ArrayList<>();
    for (Future<String> call : pool.invokeAll(calls)) {
      messages.add(call.get()); // want "one failing branch loses the results of the others"
    }
    return messages;
  }
}
