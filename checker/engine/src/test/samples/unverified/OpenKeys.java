import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.HashMap;
import java.util.Map;

/** A key that is computed could be any of a state's keys; in another map it is nobody's. */
class OpenKeys {
  @OwnedBy("writer") static final String DRAFT = "draft";
  @OwnedBy("judge") static final String SCORE = "score";

  static class Board {
    final Map<String, Object> values = new HashMap<>();
    final Map<String, Integer> counts = new HashMap<>();
    final Map<String, Object> scores = new HashMap<>();
  }

  @AgentRole("writer")
  static class Writer {
    void write(Board board, Map<String, Object> state, String key) {
      board.values.put(DRAFT, "text");
      state.put(DRAFT, "text");
      state.put(key, "the owner of all declared keys in it may");
      board.values.put("s" + key, "x"); // silent: no key that begins so is in this map
    }
  }

  @AgentRole("judge")
  static class Judge {
    void judge(Board board) {
      board.scores.put(SCORE, 3);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void open(Board board, Map<String, Object> state, String key) {
      board.values.put(key, "x"); // want "`draft` may be touched here: the key is not a constant"
      state.put(key.trim(), "x"); // want "`draft` may be touched here: the key is not a constant"
      board.scores.put(key, "x"); // want "`score` may be touched here: the key is not a constant"
      state.put("dra" + key, "x"); // want "`draft` may be touched here: the key is not a constant"
    }

    void fine(Board board, Map<String, Object> state, String key) {
      board.counts.merge(key, 1, Integer::sum); // silent: no declared key is in this map
      state.put("verdict-" + key, "x"); // silent: no declared key begins so
      Map<String, Object> local = new HashMap<>();
      local.put(key, "x"); // silent: the map is made here
    }
  }
}
