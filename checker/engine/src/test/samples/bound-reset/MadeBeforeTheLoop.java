import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;

class MadeBeforeTheLoop {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question) {
    BoundedRetry retry = BoundedRetry.attempts(3);
    String answer = model.chat(question);
    while (answer.isEmpty() && retry.next("empty") == RetryAction.RETRY) {
      answer = model.chat(question);
    }
    return answer;
  }
}
