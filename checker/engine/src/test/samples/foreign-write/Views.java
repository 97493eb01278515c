import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.TreeMap;

/** A view writes through; a copy does not, and neither do views of a copy. */
class Views {
  static class State {
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();
    @OwnedBy("writer") final Map<String, String> facts = new TreeMap<>();
    @OwnedBy("writer") final Map<String, List<String>> groups = new HashMap<>();
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {
    void lists(State state) {
      state.notes.subList(0, 1).clear(); // want "`reviewer` writes `notes`"
      for (Iterator<String> it = state.notes.iterator(); it.hasNext(); ) {
        if (it.next().isEmpty()) {
          it.remove(); // want "`reviewer` writes `notes`"
        }
      }
      ListIterator<String> list = state.notes.listIterator();
      list.next();
      list.set("x"); // want "`reviewer` writes `notes`"
    }

    void maps(State state) {
      state.facts.keySet().remove("a"); // want "`reviewer` writes `facts`"
      state.facts.values().clear(); // want "`reviewer` writes `facts`"
      state.facts.entrySet().iterator().next().setValue("x"); // want "`reviewer` writes `facts`"
      for (Map.Entry<String, String> entry : state.facts.entrySet()) {
        entry.setValue(entry.getValue().trim()); // want "`reviewer` writes `facts`"
      }
      state.groups.get("a").add("x"); // want "`reviewer` writes `groups`"
      state.groups.computeIfAbsent("b", k -> new ArrayList<>()).add("x"); // want "`reviewer` writes `groups`"
    }

    void wrapped(State state) {
      Collections.synchronizedList(state.notes).add("x"); // want "`reviewer` writes `notes`"
      Collections.sort(state.notes); // want "`reviewer` writes `notes`"
      Collections.addAll(state.notes, "x"); // want "`reviewer` writes `notes`"
    }

    int copies(State state) {
      List<String> copy = new ArrayList<>(state.notes);
      copy.subList(0, 1).clear();
      copy.iterator().remove();
      copy.listIterator().set("x");
      Collections.sort(copy);
      Map<String, String> facts = new TreeMap<>(state.facts);
      facts.keySet().remove("a");
      facts.values().clear();
      for (Map.Entry<String, String> entry : facts.entrySet()) {
        entry.setValue("x");
      }
      facts.replaceAll((k, v) -> v.trim());
      int size = 0;
      for (String note : state.notes) {
        size += note.length();
      }
      return size + Collections.unmodifiableList(state.notes).size() + facts.size();
    }

    void deepInACopy(State state) {
      Map<String, List<String>> copy = new HashMap<>(state.groups);
      copy.remove("a");
      copy.get("b").add("the list inside is still the writer's"); // want "`reviewer` writes `groups`"
    }
  }
}
