import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.OwnedBy;
import java.util.HashMap;
import java.util.Map;

/** Who clears a map removes what others have in it. */
class ClearedMap {
  @OwnedBy("writer") static final String DRAFT = "draft";

  static class Board {
    final Map<String, String> texts = new HashMap<>();
    final Map<String, String> counts = new HashMap<>();

    void reset() {
      texts.clear(); // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(Board board) {
      board.texts.put(DRAFT, "text");
    }

    void again(Board board) {
      board.texts.clear(); // silent: it is all his own
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(Board board) {
      board.reset();
      board.counts.clear(); // silent: no declared key is in this map
      Map<String, String> copy = new HashMap<>(board.texts);
      copy.clear(); // silent: a copy is nobody's
    }

    void start() {
      Board board = new Board();
      board.texts.put("found", "x");
      board.texts.clear(); // silent: the board is made here
    }
  }

  @Coordinator
  static class Desk {
    private final Board board = new Board();

    void next() {
      board.texts.clear(); // silent: wiring may start anew
      new Writer().write(board);
      new Reviewer().review(board);
    }
  }
}
