import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;

/** An accessor that fills its field each time gives a new bound; one that fills it once does not. */
class FilledOnAsking {
  interface ChatModel {
    String chat(String prompt);
  }

  static class Task {
    private BoundedRetry retry;
    private BoundedRetry lazy;

    BoundedRetry fresh() {
      retry = BoundedRetry.attempts(3);
      return retry;
    }

    BoundedRetry lazy() {
      if (lazy == null) {
        lazy = BoundedRetry.attempts(3);
      }
      return lazy;
    }
  }

  void eachTime(ChatModel model, Task task, String question) {
    RetryAction next;
    do {
      String answer = model.chat(question);
      next = answer.isEmpty() ? task.fresh().next("empty") : RetryAction.ABORT; // want "the bound of `ChatModel.chat` starts anew in each round"
    } while (next == RetryAction.RETRY);
  }

  void once(ChatModel model, Task task, String question) {
    RetryAction next;
    do {
      String answer = model.chat(question);
      next = answer.isEmpty() ? task.lazy().next("empty") : RetryAction.ABORT;
    } while (next == RetryAction.RETRY);
  }
}
