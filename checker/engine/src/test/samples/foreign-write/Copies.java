import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Copies are nobody's: of collections, arrays, records, clones. */
class Copies {
  static class State implements Cloneable {
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") List<String> notes = new ArrayList<>();
    @OwnedBy("writer") int[] scores = new int[2];
    @OwnedBy("writer") StringBuilder text = new StringBuilder();
    @OwnedBy("writer") Map<String, String> facts = new HashMap<>();

    State() {}

    State(State other) {
      draft = other.draft;
      notes = new ArrayList<>(other.notes);
      scores = other.scores.clone();
      text = new StringBuilder(other.text);
      facts = Map.copyOf(other.facts);
    }

    @Override
    public State clone() {
      try {
        State copy = (State) super.clone();
        copy.notes = new ArrayList<>(notes);
        return copy;
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }

    State copy() {
      return new State(this);
    }
  }

  record Verdict(@OwnedBy("writer") List<String> reasons, @OwnedBy("writer") String text) {
    Verdict withText(String next) {
      return new Verdict(reasons, next);
    }
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {
    int copies(State state) {
      State copy = new State(state);
      copy.draft = "x"; // silent: a copy
      copy.notes.add("x");
      copy.scores[0] = 1;
      copy.text.append("x");
      State clone = state.clone();
      clone.draft = "x"; // silent: a clone
      clone.notes.add("x");
      state.copy().notes.clear();
      List<String> notes = new ArrayList<>(List.copyOf(state.notes));
      notes.add("x");
      int[] scores = Arrays.copyOf(state.scores, 5);
      scores[4] = 1; // silent: a copied array
      int[] other = new int[2];
      System.arraycopy(state.scores, 0, other, 0, 2);
      other[0] = 3;
      Set<String> sorted = new TreeSet<>(state.facts.keySet());
      sorted.remove("a"); // silent: a sorted copy of a view
      String[] array = state.notes.toArray(new String[0]);
      array[0] = "x";
      List<String> drained = new ArrayList<>();
      drained.addAll(state.notes);
      drained.removeIf(String::isEmpty); // silent: another list
      return notes.size() + sorted.size() + copy.notes.size();
    }

    void records(Verdict verdict) {
      Verdict next = verdict.withText("x");
      next.reasons().add("the same list"); // want "`reviewer` writes `reasons`"
      new Verdict(new ArrayList<>(verdict.reasons()), "x").reasons().add("fine");
      verdict.reasons().clear(); // want "`reviewer` writes `reasons`"
    }

    void aliased(State state) {
      State shallow = new State();
      shallow.notes = state.notes;
      shallow.notes.add("x"); // want "`reviewer` writes `notes`"
      shallow.draft = "fine";
      state.clone().facts.put("a", "b"); // want "`reviewer` writes `facts`"
    }
  }
}
