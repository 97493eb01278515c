import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A pipeline that changes what flows through it writes; one that makes new things does not. */
class Streams {
  static class Section {
    @OwnedBy("writer") String text = "";
    String comment = "";
  }

  static class State {
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      state.sections.forEach(s -> s.text = s.text.trim());
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void elements(State state) {
      state.sections.forEach(s -> s.text = "mine"); // want "`reviewer` writes `text`"
      state.sections.stream().filter(s -> s.text.isEmpty()).forEach(s -> s.text = "-"); // want "`reviewer` writes `text`"
      state.sections.stream()
          .map(
              s -> {
                s.text = s.text.trim(); // want "`reviewer` writes `text`"
                return s;
              })
          .toList();
      List<Section> some = state.sections.stream().sorted().collect(Collectors.toList());
      some.get(0).text = "x"; // want "`reviewer` writes `text`"
      state.sections.stream().findFirst().ifPresent(s -> s.text = "x"); // want "`reviewer` writes `text`"
      state.sections.stream().findFirst().orElseThrow().text = "x"; // want "`reviewer` writes `text`"
      Stream.of(state.sections.get(0)).forEach(s -> s.text = "x"); // want "`reviewer` writes `text`"
    }

    void collected(State state) {
      Stream.of("a").forEach(state.notes::add); // want "`reviewer` writes `notes`"
      Stream.of("a").collect(Collectors.toCollection(() -> state.notes));
      Arrays.asList("a").forEach(a -> state.notes.add(a)); // want "`reviewer` writes `notes`"
    }

    Map<String, List<String>> reads(State state) {
      List<String> lengths =
          state.notes.stream().map(String::trim).filter(n -> !n.isEmpty()).collect(Collectors.toList());
      lengths.add("fine");
      Map<String, List<String>> groups =
          state.notes.stream().collect(Collectors.groupingBy(Function.identity()));
      groups.put("a", new ArrayList<>());
      groups.get("a").add("fine");
      state.sections.forEach(s -> s.comment = "fine: nobody owns it");
      List<Section> made = state.notes.stream().map(n -> new Section()).toList();
      made.forEach(s -> s.text = "fine: they are new");
      return groups;
    }
  }
}
