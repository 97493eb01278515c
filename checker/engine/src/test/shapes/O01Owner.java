import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** The owner writes. */
class O01Owner {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      state.draft = "text";
    }
  }
}
