import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;

/** A completion service keeps the futures; somebody has to take them. */
class NobodyTakes {
  interface ChatModel {
    String chat(String prompt);
  }

  void all(List<String> questions, ChatModel model, ExecutorService pool) {
    CompletionService<String> answers = new ExecutorCompletionService<>(pool);
    for (String question : questions) {
      answers.submit(() -> model.chat(question)); // want "nobody waits for the branch that `CompletionService.submit` forks"
    }
  }

  String first(List<String> questions, ChatModel model, ExecutorService pool) throws Exception {
    CompletionService<String> answers = new ExecutorCompletionService<>(pool);
    for (String question : questions) {
      answers.submit(() -> model.chat(question));
    }
    return answers.take().get();
  }

  private void submit(CompletionService<String> answers, ChatModel model, String question) {
    answers.submit(() -> model.chat(question));
  }

  String firstOfTwo(String question, ChatModel model, ExecutorService pool) throws Exception {
    CompletionService<String> answers = new ExecutorCompletionService<>(pool);
    submit(answers, model, question);
    submit(answers, model, question + "!");
    return answers.take().get();
  }

  CompletionService<String> begun(List<String> questions, ChatModel model, ExecutorService pool) {
    CompletionService<String> answers = new ExecutorCompletionService<>(pool);
    for (String question : questions) {
      answers.submit(() -> model.chat(question));
    }
    return answers;
  }
}
