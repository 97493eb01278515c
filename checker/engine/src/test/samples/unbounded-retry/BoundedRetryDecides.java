import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;

class BoundedRetryDecides {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question) {
    BoundedRetry retry = BoundedRetry.attempts(3);
    while (true) {
      String answer = model.chat(question);
      if (!answer.isEmpty() || retry.next("empty") != RetryAction.RETRY) {
        return answer;
      }
    }
  }
}
