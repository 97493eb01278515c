import dev.baton.annotation.AgentRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** A text is a key for whoever it is handed to, by a helper, a function, or a parent. */
class HandedOn {
  static final String GIVEN = "given"; // not followed: what an agent is given from outside
  static final String CAPTURED = "captured"; // want "`captured` is written by `critic`, `writer`"
  static final String APPLIED = "applied"; // want "`applied` is written by `critic`, `writer`"
  static final String INHERITED = "inherited"; // want "`inherited` is written by `critic`, `writer`"
  static final String DEEP = "deep"; // want "`deep` is written by `critic`, `writer`"
  static final String ASKED = "asked"; // silent: one writes, the other only asks for it
  static final String SPOKEN = "spoken"; // silent: no key, two agents say the same
  static final String OUTSIDE = "outside"; // silent: one agent writes it, and code without a role

  static class Board {
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    void set(String key, Object value) {
      values.put(key, value);
    }

    boolean has(String key) {
      return values.containsKey(key);
    }
  }

  static class Notes {
    void note(Board board, String key, Object value) {
      keep(board, key, value);
    }

    private void keep(Board board, String key, Object value) {
      board.set(key, value);
    }
  }

  static class Step {
    void close(Board board) {
      board.set(INHERITED, "closed");
    }
  }

  @AgentRole("writer")
  static class Writer extends Step {
    void write(Board board, String key) {
      board.set(key, "text");
    }

    void deep(Board board, Notes notes) {
      notes.note(board, DEEP, "a");
    }

    void captured(Board board, List<String> texts) {
      texts.forEach(text -> board.set(CAPTURED, text));
    }

    void applied(Map<String, Object> state) {
      BiConsumer<String, Object> put = state::put;
      put.accept(APPLIED, "a");
    }

    void others(Board board) {
      board.set(ASKED, "a");
      board.set(OUTSIDE, "a");
      System.out.println(SPOKEN);
    }
  }

  @AgentRole("critic")
  static class Critic extends Step {
    void criticise(Board board, String key) {
      board.set(key, "other");
    }

    void deep(Board board, Notes notes) {
      notes.note(board, "deep", "b");
    }

    void captured(Board board, List<String> texts) {
      texts.forEach(text -> board.set("captured", text));
    }

    void applied(Map<String, Object> state) {
      BiConsumer<String, Object> put = state::put;
      put.accept("applied", "b");
    }

    boolean others(Board board) {
      System.out.println("spoken");
      return board.has(ASKED);
    }
  }

  private final Writer writer = new Writer();
  private final Critic critic = new Critic();
  private final Board board = new Board();

  void round(Map<String, Object> state) {
    writer.write(board, GIVEN);
    critic.criticise(board, GIVEN);
    writer.deep(board, new Notes());
    critic.deep(board, new Notes());
    writer.captured(board, List.of("x"));
    critic.captured(board, List.of("y"));
    writer.applied(state);
    critic.applied(state);
    writer.close(board);
    critic.close(board);
    writer.others(board);
    critic.others(board);
    board.set(OUTSIDE, "b");
  }
}
