import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;
import java.util.List;

/** There is a history, and the retry is told its last item. */
class LastOfTheHistory {
  interface ChatModel {
    String chat(String prompt);
  }

  String counted(ChatModel model, String question, BoundedRetry retry) {
    String answer = model.chat(question);
    while (!answer.startsWith("{")) {
      if (retry.next("not json: " + answer) != RetryAction.RETRY) {
        throw new IllegalStateException("no answer");
      }
      List<String> history = retry.feedbackHistory();
      answer = model.chat(question + " mind: " + history.get(history.size() - 1)); // want "`ChatModel.chat` is tried again with the last feedback only"
    }
    return answer;
  }

  String wholeAndLast(ChatModel model, String question, BoundedRetry retry) {
    String answer = model.chat(question);
    while (!answer.startsWith("{")) {
      if (retry.next("not json: " + answer) != RetryAction.RETRY) {
        throw new IllegalStateException("no answer");
      }
      List<String> history = retry.feedbackHistory();
      String all = String.join(", ", history);
      answer = model.chat(question + all + " and above all " + history.get(history.size() - 1));
    }
    return answer;
  }

  String first(ChatModel model, String question, BoundedRetry retry) {
    String answer = model.chat(question);
    while (!answer.startsWith("{")) {
      if (retry.next("not json: " + answer) != RetryAction.RETRY) {
        List<String> history = retry.feedbackHistory();
        throw new IllegalStateException("no answer: " + history.get(history.size() - 1));
      }
      answer = model.chat(question + retry.feedbackHistory());
    }
    return answer;
  }

  String grows(ChatModel model, String question, BoundedRetry retry) {
    String prompt = question;
    String answer = model.chat(prompt);
    while (!answer.startsWith("{")) {
      if (retry.next("not json: " + answer) != RetryAction.RETRY) {
        throw new IllegalStateException("no answer");
      }
      List<String> history = retry.feedbackHistory();
      prompt = prompt + " mind: " + history.get(history.size() - 1);
      answer = model.chat(prompt);
    }
    return answer;
  }
}
