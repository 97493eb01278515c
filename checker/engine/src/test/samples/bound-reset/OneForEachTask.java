import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;
import java.util.List;

class OneForEachTask {
  interface ChatModel {
    String chat(String prompt);
  }

  void ask(ChatModel model, List<String> questions) {
    for (String question : questions) {
      BoundedRetry retry = BoundedRetry.attempts(3);
      String answer;
      do {
        answer = model.chat(question);
      } while (answer.isEmpty() && retry.next("empty") == RetryAction.RETRY);
    }
  }
}
