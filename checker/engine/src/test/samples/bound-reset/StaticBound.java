import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;

class StaticBound {
  interface ChatModel {
    String chat(String prompt);
  }

  private static final BoundedRetry RETRY = BoundedRetry.attempts(3); // want "one bound of `RETRY` is shared by all tasks"

  String ask(ChatModel model, String question) {
    while (true) {
      String answer = model.chat(question);
      if (!answer.isEmpty() || RETRY.next("empty") != RetryAction.RETRY) {
        return answer;
      }
    }
  }
}
