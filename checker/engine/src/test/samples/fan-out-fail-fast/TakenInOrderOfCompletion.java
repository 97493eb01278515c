import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

class TakenInOrderOfCompletion {
  interface ChatModel {
    String chat(String prompt);
  }

  List<String> all(List<String> questions, ChatModel model, ExecutorService pool) throws Exception {
    CompletionService<String> answers = new ExecutorCompletionService<>(pool);
    for (String question : questions) {
      answers.submit(() -> model.chat(question));
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      found.add(answers.take().get()); // want "at `Future.get` one failing branch loses the results of the others"
    }
    return found;
  }

  List<String> those(List<String> questions, ChatModel model, ExecutorService pool)
      throws InterruptedException {
    CompletionService<String> answers = new ExecutorCompletionService<>(pool);
    for (String question : questions) {
      answers.submit(() -> model.chat(question));
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Future<String> next = answers.take();
      try {
        found.add(next.get());
      } catch (ExecutionException e) {
        found.add("no answer: " + e.getMessage());
      }
    }
    return found;
  }
}
