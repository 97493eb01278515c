import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Tasks that a stream makes, one for each question. */
class TasksOfAStream {
  interface ChatModel {
    String chat(String message);
  }

  List<String> ask(ExecutorService pool, ChatModel model, List<String> questions)
      throws InterruptedException, ExecutionException {
    List<Callable<String>> tasks =
        questions.stream()
            .map(question -> (Callable<String>) () -> model.chat(question))
            .collect(Collectors.toList());
    List<String> answers = new ArrayList<>();
    for (Future<String> answer : pool.invokeAll(tasks)) {
      answers.add(answer.get()); // want "at `Future.get` one failing branch loses the results of the others"
    }
    return answers;
  }

  // silent: a failing question is answered with its failure
  List<String> askEach(ExecutorService pool, ChatModel model, List<String> questions)
      throws InterruptedException {
    List<Callable<String>> tasks =
        questions.stream().<Callable<String>>map(question -> () -> model.chat(question)).toList();
    List<String> answers = new ArrayList<>();
    for (Future<String> answer : pool.invokeAll(tasks)) {
      try {
        answers.add(answer.get());
      } catch (ExecutionException e) {
        answers.add("failed: " + e.getCause());
      }
    }
    return answers;
  }
}
