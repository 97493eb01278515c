import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;

/** The loop asks a method, and the method asks the bound. */
class BoundAskedByAHelper {
  interface ChatModel {
    String chat(String prompt);
  }

  String answer(ChatModel model, String question) {
    BoundedRetry retry = BoundedRetry.attempts(3);
    String answer = model.chat(question);
    while (answer.isBlank() && again(retry, "blank")) {
      answer = model.chat(question);
    }
    return answer;
  }

  private static boolean again(BoundedRetry retry, String problem) {
    return retry.next(problem) == RetryAction.RETRY;
  }

  String unbounded(ChatModel model, String question) {
    String answer = model.chat(question);
    while (answer.isBlank() && matters(question)) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      answer = model.chat(question);
    }
    return answer;
  }

  private static boolean matters(String question) {
    return question.endsWith("?");
  }
}
