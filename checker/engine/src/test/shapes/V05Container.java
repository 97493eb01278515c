import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** A mutator of a collection. */
class V05Container {
  static class State {
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      state.notes.add("mine"); // want "`reviewer` writes `notes`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
