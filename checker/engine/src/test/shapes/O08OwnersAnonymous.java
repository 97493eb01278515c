import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

/** An anonymous class in the owner. */
class O08OwnersAnonymous {
  static class State {
    @OwnedBy("writer") String draft = "";
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      Runnable run =
          new Runnable() {
            @Override
            public void run() {
              state.draft = "text";
            }
          };
      run.run();
    }
  }
}
