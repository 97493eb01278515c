import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Monotonic;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
import java.util.Map;

/** A key moves on as a field does; its first value is no step back. */
class Keyed {
  @Monotonic static final String ROUND = "round";
  static final StateKey<Integer> STEP = StateKey.monotonic("step", Integer.class);

  @AgentRole("writer")
  static class Writer {
    void forward(Map<String, Integer> state, CoordinationState.View view) {
      state.put(ROUND, 1);
      state.merge(ROUND, 1, Integer::sum);
      state.merge("round", 5, Math::max);
      state.put(ROUND, state.get(ROUND) + 1);
      view.put(STEP, 1);
      view.put(STEP, view.get(STEP) + 1);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void back(Map<String, Integer> state, CoordinationState.View view) {
      state.put(ROUND, state.get("round") - 1); // want "`reviewer` moves `round` back"
      state.remove(ROUND); // want "`reviewer` moves `round` back"
      view.put(STEP, view.get(STEP) - 1); // want "`reviewer` moves `step` back"
    }
  }
}
