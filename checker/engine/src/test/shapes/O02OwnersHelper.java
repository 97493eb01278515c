import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A helper that only the owner calls. */
class O02OwnersHelper {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      Typos.fix(state);
    }
  }

  static class Typos {
    static void fix(State state) {
      state.draft = "text";
    }
  }
}
