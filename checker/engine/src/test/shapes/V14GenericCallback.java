import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.function.Consumer;

/** A callback given to generic code of the project. */
class V14GenericCallback {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state) {
      Each.with(state, s -> s.draft = "mine"); // want "`reviewer` writes `draft`, which `writer` owns"
    }
  }

  static class Each {
    static <T> void with(T value, Consumer<? super T> work) {
      work.accept(value);
    }
  }

  @AgentRole("writer")
  static class Writer {}
}
