import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.OwnedBy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A constant declares its key; a literal of the same text names it too. */
class Constants {
  @OwnedBy("writer") static final String DRAFT = "draft";

  static final class Keys {
    @OwnedBy("writer") static final String TITLE = "title";
    static final String OTHER = "other";
  }

  private static final Map<String, Object> BOARD = new ConcurrentHashMap<>();

  @AgentRole("writer")
  static class Writer {
    void write(Map<String, Object> state) {
      state.put(DRAFT, "text");
      state.computeIfAbsent("title", k -> "x");
      BOARD.put("draft", "text");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    private final Map<String, Object> seen = new HashMap<>();

    void every(Map<String, Object> state) {
      state.put(DRAFT, "x"); // want "`reviewer` writes `draft`, which `writer` owns"
      state.put("draft", "x"); // want "`reviewer` writes `draft`"
      state.putIfAbsent(Keys.TITLE, "x"); // want "`reviewer` writes `title`"
      state.replace("draft", "x"); // want "`reviewer` writes `draft`"
      state.remove(DRAFT); // want "`reviewer` writes `draft`"
      state.merge("title", "x", (a, b) -> a); // want "`reviewer` writes `title`"
      state.compute(DRAFT, (k, v) -> "x"); // want "`reviewer` writes `draft`"
      state.computeIfPresent(DRAFT, (k, v) -> "x"); // want "`reviewer` writes `draft`"
      state.computeIfAbsent(Keys.TITLE, k -> "x"); // want "`reviewer` writes `title`"
      BOARD.put(DRAFT, "x"); // want "`reviewer` writes `draft`"
    }

    int fine(Map<String, Object> state) {
      state.put("verdict", "ok");
      state.put(Keys.OTHER, "ok");
      Object read = state.get(DRAFT);
      Map<String, Object> local = new HashMap<>();
      local.put(DRAFT, "a local map is nobody's");
      local.put("title", read);
      Map<String, Object> copy = new HashMap<>(state);
      copy.remove(DRAFT);
      return local.size() + copy.size() + seen.size();
    }
  }

  @Coordinator
  static class Wiring {
    void start(Map<String, Object> state) {
      state.put(DRAFT, "");
    }
  }
}
