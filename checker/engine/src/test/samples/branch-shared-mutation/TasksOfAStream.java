import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Tasks that a stream makes share what they capture, unless each has its own. */
class TasksOfAStream {
  interface ChatModel {
    String chat(String message);
  }

  List<String> ask(ExecutorService pool, ChatModel model, List<String> questions)
      throws InterruptedException {
    List<String> answers = new ArrayList<>();
    List<Callable<Boolean>> tasks =
        questions.stream()
            .<Callable<Boolean>>map(question -> () -> answers.add(model.chat(question))) // want "every run of this branch changes one `answers` at once"
            .toList();
    for (Future<Boolean> task : pool.invokeAll(tasks)) {
      wait(task);
    }
    return answers;
  }

  // silent: each task has a list of its own
  void askEach(ExecutorService pool, ChatModel model, List<String> questions)
      throws InterruptedException {
    List<Callable<Boolean>> tasks =
        questions.stream()
            .<Callable<Boolean>>map(
                question -> {
                  List<String> own = new ArrayList<>();
                  return () -> own.add(model.chat(question));
                })
            .toList();
    for (Future<Boolean> task : pool.invokeAll(tasks)) {
      wait(task);
    }
  }

  private static void wait(Future<Boolean> task) throws InterruptedException {
    try {
      task.get();
    } catch (ExecutionException e) {
      System.err.println(e.getCause());
    }
  }
}
