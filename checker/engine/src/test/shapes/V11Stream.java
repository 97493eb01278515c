import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.List;

/** A stream over the states. */
class V11Stream {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(List<State> states) {
      states.stream().filter(s -> s.draft.isEmpty()).forEach(s -> s.draft = "mine"); // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
