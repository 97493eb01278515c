import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.List;

class ListThatGrows {
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
    List<String> all = new ArrayList<>();
    String draft = "";
    for (int attempt = 0; attempt < 3; attempt++) {
      draft = writer.write(topic, all);
      String feedback = reviewer.review(draft);
      if (feedback.isEmpty()) {
        return draft;
      }
      all.add(feedback);
    }
    return draft;
  }
}
