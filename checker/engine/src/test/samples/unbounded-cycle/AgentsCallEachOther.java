import dev.baton.annotation.AgentRole;

class AgentsCallEachOther {
  @AgentRole("writer")
  static class Writer {
    private Reviewer reviewer;

    void write(String topic) {
      reviewer.review(topic + "!");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    private Writer writer;

    void review(String draft) {
      if (draft.length() < 80) {
        writer.write(draft); // want "`reviewer` and `writer` can send work round for ever: nothing bounds the cycle"
      }
    }
  }
}
