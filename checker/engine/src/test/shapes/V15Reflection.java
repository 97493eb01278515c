import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.lang.reflect.Field;

/** Reflection, which is said to be unknown. */
class V15Reflection {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) throws ReflectiveOperationException {
      Field field = State.class.getDeclaredField("draft");
      field.set(state, "mine"); // want "may be"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
