import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

class Reflection {
  static class State {
    @OwnedBy("writer") volatile String draft = "";

    void setDraft(String text) {
      draft = text;
    }
  }

  static class Free {
    volatile String text = "";
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) throws Exception {
      State.class.getDeclaredField("draft").set(state, "the owner may");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    private static final VarHandle DRAFT = handle(State.class, "draft");
    private static final VarHandle TEXT = handle(Free.class, "text");
    private static final AtomicReferenceFieldUpdater<State, String> UPDATER =
        AtomicReferenceFieldUpdater.newUpdater(State.class, String.class, "draft");

    private static VarHandle handle(Class<?> type, String name) {
      try {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup()).findVarHandle(type, name, String.class);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    void reflect(State state) throws Exception {
      Field field = State.class.getDeclaredField("draft");
      field.setAccessible(true);
      field.set(state, "x"); // want "`draft` may be touched here: `Field.set` cannot be followed"
      Method method = State.class.getDeclaredMethod("setDraft", String.class);
      method.invoke(state, "x"); // want "`draft` may be touched here: `Method.invoke` cannot be followed"
    }

    void handles(State state) {
      DRAFT.set(state, "x"); // want "`draft` may be touched here: `VarHandle.set` cannot be followed"
      DRAFT.compareAndSet(state, "a", "b"); // want "`draft` may be touched here"
      UPDATER.set(state, "x"); // want "`draft` may be touched here"
    }

    String read(State state, Free free) throws Exception {
      TEXT.set(free, "fine: nobody owns it");
      Free.class.getDeclaredField("text").set(free, "fine");
      return (String) DRAFT.getVolatile(state) + State.class.getDeclaredField("draft").get(state);
    }
  }
}
