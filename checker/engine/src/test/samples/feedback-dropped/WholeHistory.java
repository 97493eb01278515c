import dev.baton.annotation.AgentRole;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;
import java.util.List;

class WholeHistory {
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
    String draft = writer.write(topic, List.of());
    String feedback = reviewer.review(draft);
    while (!feedback.isEmpty() && retry.next(feedback) == RetryAction.RETRY) {
      draft = writer.write(topic, retry.feedbackHistory());
      feedback = reviewer.review(draft);
    }
    return draft;
  }
}
