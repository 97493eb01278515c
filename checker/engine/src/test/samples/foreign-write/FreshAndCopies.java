import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

class FreshAndCopies {
  static class State {
    @OwnedBy("writer") List<String> notes = new ArrayList<>();
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {
    State own() {
      State fresh = new State();
      fresh.draft = "mine";
      fresh.notes.add("mine");
      return fresh;
    }

    int read(State state) {
      List<String> copy = new ArrayList<>(state.notes);
      copy.add("copied");
      List<String> other = state.notes.stream().map(String::trim).toList();
      return copy.size() + other.size() + state.draft.length();
    }
  }
}
