import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A nested class of the owner. */
class O09OwnersNested {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      new Pass().run(state);
    }

    static class Pass {
      void run(State state) {
        state.draft = "text";
      }
    }
  }
}
