import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;

/** Each topic is written once. */
class NoRetry {
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

  List<String> run(Writer writer, Reviewer reviewer, List<String> topics) {
    List<String> drafts = new ArrayList<>();
    for (String topic : topics) {
      String draft = writer.write(topic, "");
      drafts.add(reviewer.review(draft));
    }
    return drafts;
  }
}
