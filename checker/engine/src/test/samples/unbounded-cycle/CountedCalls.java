import dev.baton.annotation.AgentRole;

class CountedCalls {
  @AgentRole("writer")
  static class Writer {
    private Reviewer reviewer;

    void write(String topic, int left) {
      reviewer.review(topic + "!", left);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    private Writer writer;

    void review(String draft, int left) {
      if (left > 0 && draft.length() < 80) {
        writer.write(draft, left - 1);
      }
    }
  }
}
