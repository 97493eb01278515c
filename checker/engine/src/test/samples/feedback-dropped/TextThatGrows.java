import dev.baton.annotation.AgentRole;
import java.util.List;

class TextThatGrows {
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
    String feedback = "";
    String draft = "";
    for (int attempt = 0; attempt < 3; attempt++) {
      draft = writer.write(topic, feedback);
      feedback = feedback + "; " + reviewer.review(draft);
    }
    return draft;
  }
}
