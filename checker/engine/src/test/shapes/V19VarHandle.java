import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A variable handle, which is said to be unknown or written. */
class V19VarHandle {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) throws ReflectiveOperationException {
      VarHandle draft =
          MethodHandles.lookup().findVarHandle(State.class, "draft", String.class);
      draft.set(state, "mine"); // want "may be"
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
