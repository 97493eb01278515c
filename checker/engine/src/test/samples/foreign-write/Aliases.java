import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another name for the same object changes nothing; another object does. */
class Aliases {
  static class State {
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();
    @OwnedBy("writer") final StringBuilder text = new StringBuilder();
    final List<String> comments = new ArrayList<>();
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {
    void local(State state) {
      List<String> a = state.notes;
      List<String> b = a;
      b.add("x"); // want "`reviewer` writes `notes`"
      StringBuilder text = state.text;
      text.append("x").append("y"); // want "`reviewer` writes `text`"
    }

    void either(State state, boolean which) {
      List<String> target = which ? state.notes : state.comments;
      target.add("x"); // want "`reviewer` writes `notes`"
    }

    void reassigned(State state) {
      List<String> target = state.notes;
      int size = target.size();
      target = new ArrayList<>();
      target.add("fine: another list by now" + size); // silent: the variable has moved on
    }

    void inside(State state) {
      List<List<String>> all = List.of(state.notes, state.comments);
      all.get(0).clear(); // want "`reviewer` writes `notes`"
      Map<String, List<String>> byName = new HashMap<>();
      byName.put("n", state.notes);
      byName.get("n").remove("x"); // want "`reviewer` writes `notes`"
      Optional.of(state.notes).get().add("x"); // want "`reviewer` writes `notes`"
      Object[] array = {state.text};
      ((StringBuilder) array[0]).setLength(0); // want "`reviewer` writes `text`"
    }

    void outside(State state) {
      List<List<String>> all = List.of(state.comments);
      all.get(0).add("fine: the comments are nobody's");
      List<Object> holder = new ArrayList<>();
      holder.add(state.notes);
      holder.clear(); // silent: the holder is emptied, not what it held
    }

    List<String> same(List<String> list) {
      return list;
    }

    void throughAMethod(State state) {
      same(state.notes).add("x"); // want "`reviewer` writes `notes`"
    }
  }
}
