import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;
import java.util.List;

/** The task brings its bound along. */
class KeptByTheTask {
  interface ChatModel {
    String chat(String prompt);
  }

  record Task(String issue, BoundedRetry retry) {
    static Task of(String issue) {
      return new Task(issue, BoundedRetry.attempts(5));
    }

    BoundedRetry another() {
      return BoundedRetry.attempts(5);
    }
  }

  void all(ChatModel model, List<String> issues) {
    for (String issue : issues) {
      one(model, new Task(issue, BoundedRetry.attempts(5)));
    }
  }

  private void one(ChatModel model, Task task) {
    RetryAction next;
    do {
      String answer = model.chat(task.issue());
      next = answer.isEmpty() ? task.retry().next("empty") : RetryAction.ABORT;
    } while (next == RetryAction.RETRY);
  }

  void madeOnAsking(ChatModel model, Task task) {
    RetryAction next;
    do {
      String answer = model.chat(task.issue());
      next = answer.isEmpty() ? task.another().next("empty") : RetryAction.ABORT; // want "the bound of `ChatModel.chat` starts anew in each round"
    } while (next == RetryAction.RETRY);
  }

  void taskMadeInTheLoop(ChatModel model, String issue) {
    RetryAction next;
    do {
      Task task = new Task(issue, BoundedRetry.attempts(5)); // want "the bound of `ChatModel.chat` starts anew in each round"
      String answer = model.chat(task.issue());
      next = answer.isEmpty() ? task.retry().next("empty") : RetryAction.ABORT;
    } while (next == RetryAction.RETRY);
  }

  void taskOfAFactory(ChatModel model, String issue) {
    RetryAction next;
    do {
      Task task = Task.of(issue); // want "the bound of `ChatModel.chat` starts anew in each round"
      String answer = model.chat(task.issue());
      next = answer.isEmpty() ? task.retry().next("empty") : RetryAction.ABORT;
    } while (next == RetryAction.RETRY);
  }
}
