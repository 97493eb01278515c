import dev.baton.annotation.AgentRole;

class LastOneWins {
  record Decision(boolean publish) {}

  @AgentRole("editor")
  static class Editor {
    Decision decide(String draft) {
      return new Decision(!draft.isEmpty());
    }
  }

  @AgentRole("lawyer")
  static class Lawyer {
    Decision decide(String draft) {
      return new Decision(!draft.contains("libel"));
    }
  }

  Decision decide(String draft, Editor editor, Lawyer lawyer) {
    Decision decision = editor.decide(draft);
    decision = lawyer.decide(draft); // want "`editor` and `lawyer` each give a `Decision`"
    return decision;
  }
}
