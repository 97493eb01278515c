import dev.baton.annotation.AgentRole;

/** The draft itself goes round, and gets better. */
class WorkProductIsNoFeedback {
  @AgentRole("editor")
  static class Editor {
    String polish(String draft) {
      return draft.trim();
    }
  }

  String run(Editor editor, String draft) {
    String text = draft;
    for (int round = 0; round < 3; round++) {
      text = editor.polish(text);
    }
    return text;
  }
}
