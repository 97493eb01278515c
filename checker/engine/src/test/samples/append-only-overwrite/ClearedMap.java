import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who clears a map removes what others have added under its keys. */
class ClearedMap {
  @AppendOnly static final String NOTES = "notes";

  static class Board {
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, List<String>> drafts = new HashMap<>();

    Map<String, List<String>> lists() {
      return lists;
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(Board board) {
      board.lists().computeIfAbsent(NOTES, key -> new ArrayList<>()).add("note");
      board.drafts.clear(); // silent: nothing that is declared is in this map
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(Board board) {
      board.lists().get(NOTES).add("seen"); // silent
      board.lists().clear(); // want "`reviewer` takes from `notes`, which is append-only"
    }
  }
}
