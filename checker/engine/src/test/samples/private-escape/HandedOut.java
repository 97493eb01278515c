import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A method of the role gives away what it keeps: live, or as a copy. */
class HandedOut {
  record Report(List<String> lines, int count) {}

  static class Doc {
    String text = "";
  }

  @AgentRole("writer")
  static class Writer {
    @AgentPrivate("writer") private final List<String> notes = new ArrayList<>();
    @AgentPrivate("writer") private final Map<String, List<String>> groups = new HashMap<>();
    @AgentPrivate("writer") private final int[] scores = new int[3];
    @AgentPrivate("writer") private final StringBuilder text = new StringBuilder();
    @AgentPrivate("writer") private String title = "";
    @AgentPrivate("writer") private final List<String> fixed = List.of("a");
    @AgentPrivate("writer") private Doc doc = new Doc();
    @OwnedBy("writer") private final List<String> drafts = new ArrayList<>();

    List<String> live() {
      return notes; // want "`Writer.live` hands out a live reference to `notes`, which is private to `writer`"
    }

    List<String> view() {
      return notes.subList(0, 1); // want "`Writer.view` hands out a live reference to `notes`"
    }

    Iterator<String> iterator() {
      return notes.iterator(); // want "`Writer.iterator` hands out a live reference to `notes`"
    }

    List<String> alias() {
      List<String> mine = notes;
      return mine; // want "`Writer.alias` hands out a live reference to `notes`"
    }

    List<String> inner(String key) {
      return groups.get(key); // want "`Writer.inner` hands out a live reference to `groups`"
    }

    int[] array() {
      return scores; // want "`Writer.array` hands out a live reference to `scores`"
    }

    StringBuilder text() {
      return text; // want "`Writer.text` hands out a live reference to `text`"
    }

    Doc doc() {
      return doc; // want "`Writer.doc` hands out a live reference to `doc`"
    }

    List<String> drafts() {
      return drafts; // want "`Writer.drafts` hands out a live reference to `drafts`, which `writer` owns"
    }

    Report wrapped() {
      return new Report(notes, 1); // want "`Writer.wrapped` hands out a live reference to `notes`"
    }

    Optional<List<String>> maybe() {
      return Optional.of(notes); // want "`Writer.maybe` hands out a live reference to `notes`"
    }

    Map<String, Object> map() {
      return Map.of("notes", notes); // want "`Writer.map` hands out a live reference to `notes`"
    }

    Supplier<List<String>> later() {
      return () -> notes; // want "`Writer.later` hands out a live reference to `notes`"
    }

    List<String> copy() {
      return new ArrayList<>(notes); // silent: a copy
    }

    List<String> immutable() {
      return List.copyOf(notes);
    }

    List<String> readOnly() {
      return Collections.unmodifiableList(notes); // silent: nobody can change it
    }

    Stream<String> stream() {
      return notes.stream();
    }

    String title() {
      return title;
    }

    String first() {
      return notes.get(0); // silent: a text cannot be changed
    }

    int[] arrayCopy() {
      return scores.clone(); // silent: a copied array
    }

    String textCopy() {
      return text.toString();
    }

    List<String> fixed() {
      return fixed; // silent: what `List.of` makes cannot be changed
    }

    Report report() {
      return new Report(List.copyOf(notes), notes.size());
    }

    private List<String> inside() {
      return notes;
    }

    int used() {
      return inside().size();
    }
  }
}
