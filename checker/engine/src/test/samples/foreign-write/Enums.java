import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.EnumMap;
import java.util.Map;

/** Constants of an enum can name keys, and so can records. */
class Enums {
  enum Key {
    @OwnedBy("writer")
    DRAFT,
    @OwnedBy("reviewer")
    VERDICT,
    FREE
  }

  record Name<T>(String text) {
    @OwnedBy("writer") static final Name<String> TITLE = new Name<>("title");
  }

  static class Board {
    private final Map<String, Object> values = new java.util.HashMap<>();

    <T> void put(Name<T> name, T value) {
      values.put(name.text(), value);
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(EnumMap<Key, String> state, Board board) {
      state.put(Key.DRAFT, "text");
      board.put(Name.TITLE, "x");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(EnumMap<Key, String> state, Map<String, String> texts, Board board) {
      state.put(Key.DRAFT, "x"); // want "`reviewer` writes `DRAFT`, which `writer` owns"
      state.put(Key.VERDICT, "ok");
      state.put(Key.FREE, "ok");
      texts.put(Key.DRAFT.name(), "x"); // want "`reviewer` writes `DRAFT`"
      board.put(Name.TITLE, "x"); // want "`reviewer` writes `TITLE`"
    }
  }
}
