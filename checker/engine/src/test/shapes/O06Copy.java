import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** A copy of what is owned. */
class O06Copy {
  static class State {
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      List<String> mine = new ArrayList<>(state.notes);
      mine.add("mine");
      List<String> sorted = List.copyOf(mine);
      assert !sorted.isEmpty();
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
