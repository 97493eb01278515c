import dev.baton.annotation.AgentRole;

class UntilContent {
  @AgentRole("writer")
  static class Writer {
    String write(String topic) {
      return topic;
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    boolean accepts(String draft) {
      return draft.length() > 10;
    }
  }

  String run(Writer writer, Reviewer reviewer, String topic) {
    String draft;
    do { // want "this loop repeats `Writer.write`, and nothing bounds it"
      draft = writer.write(topic);
    } while (!reviewer.accepts(draft));
    return draft;
  }
}
