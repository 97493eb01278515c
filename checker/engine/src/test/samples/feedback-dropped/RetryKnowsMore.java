import dev.baton.annotation.AgentRole;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;
import java.util.List;

/** The bound has the history, and the writer does not get it. */
class RetryKnowsMore {
  @AgentRole("writer")
  static class Writer {
    String write(String topic, String feedback) {
      return topic + feedback;
    }

    String write(String topic, List<String> feedback) {
      return topic + feedback;
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    String review(String draft) {
      return draft.length() > 80 ? "too long" : "";
    }
  }

  String run(Writer writer, Reviewer reviewer, String topic) {
    BoundedRetry retry = BoundedRetry.attempts(3);
    String feedback = "";
    String draft;
    do {
      draft = writer.write(topic, feedback); // want "`Writer.write` is tried again with the last feedback only"
      feedback = reviewer.review(draft);
    } while (!feedback.isEmpty() && retry.next(feedback) == RetryAction.RETRY);
    return draft;
  }
}
