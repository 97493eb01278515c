import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.HashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A hand-written wrapper around a map is a state, too. */
class Wrapped {
  @OwnedBy("writer") static final String DRAFT = "draft";
  @OwnedBy("writer") static final String NOTES = "notes";

  static class Blackboard {
    private final ConcurrentHashMap<String, Object> values = new ConcurrentHashMap<>();

    void set(String key, Object value) {
      store(key, value);
    }

    private void store(String key, Object value) {
      values.put(key, value);
    }

    Object get(String key) {
      return values.get(key);
    }

    void setDraft(String text) {
      set(DRAFT, text); // want "`reviewer` writes `draft`"
    }
  }

  static class Board extends HashMap<String, Object> {
    private static final long serialVersionUID = 1;
  }

  @AgentRole("writer")
  static class Writer {
    void write(Blackboard board) {
      board.set(DRAFT, "text");
      board.set("notes", new ArrayList<String>());
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    @SuppressWarnings("unchecked")
    void review(Blackboard board, Board map) {
      board.set(DRAFT, "x"); // want "`reviewer` writes `draft`, which `writer` owns"
      board.setDraft("x");
      map.put("draft", "x"); // want "`reviewer` writes `draft`"
      ((List<String>) board.get(NOTES)).add("x"); // want "`reviewer` writes `notes`"
      ((List<String>) map.get("notes")).clear(); // want "`reviewer` writes `notes`"
      board.set("verdict", "ok");
      List<String> copy = new ArrayList<>((List<String>) board.get(NOTES));
      copy.add("fine");
    }
  }
}
