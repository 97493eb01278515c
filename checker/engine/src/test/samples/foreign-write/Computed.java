import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.HashMap;
import java.util.Map;

/** A map holds what a function has computed for it, and not the function. */
class Computed {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {
    void shared(State state) {
      Map<String, State> byName = new HashMap<>();
      byName.computeIfAbsent("first", name -> state);
      for (State each : byName.values()) {
        each.draft = "x"; // want "`reviewer` writes `draft`"
      }
    }

    void own() {
      Map<String, State> byName = new HashMap<>();
      byName.computeIfAbsent("first", name -> new State());
      for (State each : byName.values()) {
        each.draft = "fine: nobody else knows it"; // silent: made here
      }
    }
  }
}
