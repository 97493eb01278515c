import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.HashMap;
import java.util.Map;

class FilledByHelper {
  @OwnedBy("writer") static final String DRAFT = "draft";

  static class Board {
    final Map<String, String> texts = new HashMap<>();
  }

  static void fill(Map<String, String> map, String key) {
    map.put(key, "");
  }

  @AgentRole("writer")
  static class Writer {
    void write(Board board) {
      Map<String, String> found = new HashMap<>();
      fill(found, DRAFT);
      board.texts.putAll(found);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(Board board) {
      Map<String, String> found = new HashMap<>();
      fill(found, "draft");
      board.texts.putAll(found); // want "`reviewer` writes `draft`, which `writer` owns"
    }

    void judge(Board board) {
      Map<String, String> found = new HashMap<>();
      fill(found, "verdict");
      board.texts.putAll(found);
    }
  }
}
