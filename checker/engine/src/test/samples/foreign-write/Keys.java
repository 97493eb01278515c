import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.HashMap;
import java.util.Map;

class Keys {
  @OwnedBy("writer") static final String DRAFT = "draft";

  static class Board {
    private final Map<String, Object> values = new HashMap<>();

    void set(String key, Object value) {
      values.put(key, value);
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(Map<String, Object> state) {
      state.put(DRAFT, "text");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void direct(Map<String, Object> state) {
      state.put("draft", "mine"); // want "`reviewer` writes `draft`, which `writer` owns"
    }

    void wrapped(Board board) {
      board.set(DRAFT, "mine"); // want "`reviewer` writes `draft`, which `writer` owns"
    }

    void other(Map<String, Object> state) {
      state.put("verdict", "fine");
      Map<String, Object> local = new HashMap<>();
      local.put("draft", "a fresh map is nobody's");
    }
  }
}
