import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;

class MadeInTheLoop {
  interface ChatModel {
    String chat(String prompt);
  }

  String ask(ChatModel model, String question) {
    while (true) {
      BoundedRetry retry = BoundedRetry.attempts(3); // want "the bound of `ChatModel.chat` starts anew in each round"
      String answer = model.chat(question);
      if (!answer.isEmpty() || retry.next("empty") != RetryAction.RETRY) {
        return answer;
      }
    }
  }
}
