import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Who goes through a map and changes what it finds gets to a declared key without naming it. */
class NoKeyNamed {
  @OwnedBy("writer") static final String DRAFT = "draft";
  @AppendOnly static final String NOTES = "notes";
  @OwnedBy("writer") static final String TITLE = "title";

  static class Note {
    String text = "";
  }

  static class Board {
    final Map<String, String> texts = new HashMap<>();
    final Map<String, List<String>> lists = new HashMap<>();
    final Map<String, List<String>> counts = new HashMap<>();
    final Map<String, AtomicReference<String>> boxes = new HashMap<>();
    final Map<String, Note> notes = new HashMap<>();
  }

  @AgentRole("writer")
  static class Writer {
    void write(Board board, Map<String, String> state) {
      board.texts.put(DRAFT, "text");
      state.put(DRAFT, "text");
      board.boxes.put(TITLE, new AtomicReference<>("title"));
      board.notes.put(TITLE, new Note());
      board.lists.computeIfAbsent(NOTES, key -> new ArrayList<>()).add("note");
      board.texts.replaceAll((key, text) -> text.trim()); // silent: all declared keys in it are his
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void entries(Board board) {
      for (Map.Entry<String, String> each : board.texts.entrySet()) {
        each.setValue(""); // want "`draft` may be touched here: no key is named"
      }
      board.texts.entrySet().stream()
          .filter(each -> each.getValue().isEmpty())
          .forEach(each -> each.setValue("none")); // want "`draft` may be touched here: no key is named"
      board.texts.entrySet().removeIf(each -> each.getValue().isEmpty()); // want "`draft` may be touched here: no key is named"
    }

    static Set<Map.Entry<String, String>> myEntrySet() {
      return Set.of();
    }

    void either(Board board, boolean own) {
      var entries = own ? myEntrySet() : board.texts.entrySet();
      entries.iterator().next().setValue(""); // want "`draft` may be touched here: no key is named"
    }

    void views(Board board) {
      board.texts.values().removeIf(String::isEmpty); // want "`draft` may be touched here: no key is named"
      board.texts.keySet().retainAll(Set.of("verdict")); // want "`draft` may be touched here: no key is named"
      Iterator<String> keys = board.texts.keySet().iterator();
      keys.next();
      keys.remove(); // want "`draft` may be touched here: no key is named"
    }

    void whole(Board board, Map<String, String> state, Map<String, String> found) {
      board.texts.replaceAll((key, text) -> ""); // want "`draft` may be touched here: no key is named"
      board.texts.putAll(found); // want "`draft` may be touched here: no key is named"
      state.clear(); // want "`draft` may be touched here: no key is named"
    }

    void made(Board board, String key) {
      board.texts.putAll(Map.of(key, "")); // want "`draft` may be touched here: the key is not a constant"
      Map<String, String> verdicts = new HashMap<>();
      verdicts.put("verdict", "fine");
      board.texts.putAll(verdicts); // silent: all that is in it is known
      board.texts.putAll(Map.of("score", "3")); // silent
      verdicts.put("score-" + key, "3");
      board.texts.putAll(new HashMap<>(verdicts)); // silent: no declared key begins so
      Map<String, String> drafts = new HashMap<>();
      drafts.put("dra" + key, "");
      board.texts.putAll(new HashMap<>(drafts)); // want "`draft` may be touched here: the key is not a constant"
    }

    void objects(Board board) {
      board.boxes.values().forEach(each -> each.set("")); // want "`title` may be touched here: no key is named"
      for (Note each : board.notes.values()) {
        each.text = ""; // want "`title` may be touched here: no key is named"
      }
    }

    void lists(Board board) {
      for (List<String> each : board.lists.values()) {
        each.clear(); // want "`notes` may be touched here: no key is named"
      }
      board.lists.forEach((key, list) -> list.set(0, "")); // want "`notes` may be touched here: no key is named"
    }

    void fine(Board board) {
      for (List<String> each : board.lists.values()) {
        each.add("seen"); // silent: anyone adds to what is append-only
      }
      for (List<String> each : board.counts.values()) {
        each.clear(); // silent: no declared key is in this map
      }
      List<String> all = new ArrayList<>();
      board.texts.values().stream().filter(text -> !text.isEmpty()).forEach(all::add); // silent
      Map<String, String> copy = new HashMap<>(board.texts);
      copy.replaceAll((key, text) -> text.trim()); // silent: a copy is nobody's
      copy.clear(); // silent
    }
  }
}
