import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** A private method of the owner. */
class O07PrivateHelper {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      put(state, "text");
    }

    private void put(State state, String text) {
      state.draft = text;
    }
  }
}
