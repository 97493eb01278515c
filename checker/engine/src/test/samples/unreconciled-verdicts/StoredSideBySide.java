import dev.baton.annotation.AgentRole;
import java.util.HashMap;
import java.util.Map;

class StoredSideBySide {
  record Assessment(int points) {}

  @AgentRole("facts")
  static class Facts {
    Assessment assess(String draft) {
      return new Assessment(draft.length());
    }
  }

  @AgentRole("tone")
  static class Tone {
    Assessment assess(String draft) {
      return new Assessment(draft.length() / 2);
    }
  }

  private final Map<String, Assessment> board = new HashMap<>();

  void assess(String draft, Facts facts, Tone tone) {
    board.put("facts", facts.assess(draft));
    board.put("tone", tone.assess(draft)); // want "`facts` and `tone` each give a `Assessment`"
  }
}
