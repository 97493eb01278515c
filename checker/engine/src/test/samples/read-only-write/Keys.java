import dev.baton.annotation.AgentRole;
import dev.baton.annotation.Coordinator;
import dev.baton.annotation.SharedRead;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
import java.util.HashMap;
import java.util.Map;

/** A key is written while the state is set up, by whoever sets it up; agents only read it. */
class Keys {
  @SharedRead static final String GOAL = "goal";
  static final StateKey<String> TOPIC = StateKey.sharedRead("topic", String.class);

  @AgentRole("writer")
  static class Writer {
    void write(Map<String, Object> state, CoordinationState shared) {
      state.put(GOAL, "x"); // want "`writer` writes `goal`, which is read-only"
      state.remove("goal"); // want "`writer` writes `goal`"
      shared.as("writer").put(TOPIC, "x"); // want "`writer` writes `topic`"
    }

    Object read(Map<String, Object> state, CoordinationState.View view) {
      return state.get(GOAL) + view.get(TOPIC);
    }
  }

  @Coordinator
  static class Wiring {
    void start(Map<String, Object> state) {
      state.put(GOAL, "set up"); // silent: a coordinator sets the state up
      Map<String, Object> fresh = new HashMap<>();
      fresh.put(GOAL, "set up");
      new Writer().read(fresh, CoordinationState.of(TOPIC).as("writer"));
    }
  }
}
