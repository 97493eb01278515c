import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The error becomes the result of that call. */
class Fixed {
  interface SubAgent {
    String run(String task);
  }

  List<String> tasks(ExecutorService pool, SubAgent agent, List<String> tasks)
      throws InterruptedException {
    List<Callable<String>> calls = new ArrayList<>();
    for (String task : tasks) {
      calls.add(() -> agent.run(task));
    }
    List<String> messages = new ArrayList<>();
    for (Future<String> call : pool.invokeAll(calls)) {
      try {
        messages.add(call.get());
      } catch (ExecutionException e) {
        messages.add("error: " + e.getCause());
      }
    }
    return messages;
  }
}
