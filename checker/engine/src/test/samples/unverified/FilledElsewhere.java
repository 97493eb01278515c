import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A map that is made on the spot, and filled by somebody else before all of it is put. */
class FilledElsewhere {
  @OwnedBy("writer") static final String DRAFT = "draft";

  static class Board {
    final Map<String, String> texts = new HashMap<>();
  }

  @AgentRole("writer")
  static class Writer {
    void write(Board board) {
      board.texts.put(DRAFT, "text");
    }
  }

  static void fill(Map<String, String> map, String key) {
    map.put(key, "");
  }

  static void fillAll(Map<String, String> map, Map<String, String> from) {
    map.putAll(from);
  }

  static void fillEach(Map<String, String> map, Map<String, String> from) {
    for (String key : from.keySet()) {
      map.put(key, from.get(key));
    }
  }

  static Map<String, String> made(String key) {
    Map<String, String> made = new HashMap<>();
    made.put(key, "");
    return made;
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void oneKey(Board board, String key) {
      Map<String, String> found = new HashMap<>();
      fill(found, key);
      board.texts.putAll(found); // want "`draft` may be touched here: the key is not a constant"
    }

    void lambda(Board board, List<String> keys) {
      Map<String, String> found = new HashMap<>();
      keys.forEach(key -> found.put(key, ""));
      board.texts.putAll(found); // want "`draft` may be touched here: the key is not a constant"
    }

    void all(Board board, Map<String, String> from) {
      Map<String, String> found = new HashMap<>();
      fillAll(found, from);
      board.texts.putAll(found); // want "`draft` may be touched here: the key is not a constant"
    }

    void each(Board board, Map<String, String> from) {
      Map<String, String> found = new HashMap<>();
      fillEach(found, from);
      board.texts.putAll(found); // want "`draft` may be touched here: the key is not a constant"
    }

    void returned(Board board, String key) {
      board.texts.putAll(made(key)); // want "`draft` may be touched here: the key is not a constant"
    }

    void reference(Board board, Map<String, String> from) {
      Map<String, String> found = new HashMap<>();
      from.forEach(found::put);
      board.texts.putAll(found); // want "`draft` may be touched here: the key is not a constant"
    }

    void copied(Board board, Map<String, String> from) {
      Map<String, String> found = new HashMap<>();
      found.putAll(from);
      board.texts.putAll(found); // want "`draft` may be touched here: the key is not a constant"
    }

    void open(Board board, Consumer<Map<String, String>> filler) {
      Map<String, String> found = new HashMap<>();
      filler.accept(found);
      board.texts.putAll(found); // want "`draft` may be touched here: the key is not a constant"
    }

    void own(Board board) {
      Map<String, String> found = new HashMap<>();
      fill(found, "verdict"); // silent: it is seen which key it is
      board.texts.putAll(found);
    }
  }
}
