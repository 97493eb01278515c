import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;

class LambdaAndAlias {
  static class State {
    @OwnedBy("writer") final List<String> notes = new ArrayList<>();

    List<String> notes() {
      return notes;
    }
  }

  @AgentRole("writer")
  static class Writer {
    void note(State state) {
      state.notes().add("ok");
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void viaGetter(State state) {
      List<String> live = state.notes();
      live.add("late"); // want "`reviewer` writes `notes`"
    }

    void later(State state, ExecutorService pool) {
      pool.execute(() -> state.notes.clear()); // want "`reviewer` writes `notes`"
    }

    void iterator(State state) {
      state.notes.iterator().remove(); // want "`reviewer` writes `notes`"
    }

    void anonymous(State state) {
      Runnable task =
          new Runnable() {
            @Override
            public void run() {
              state.notes.add("x"); // want "`reviewer` writes `notes`"
            }
          };
      task.run();
    }

    void reference(State state, List<String> more) {
      more.forEach(state.notes::add); // want "`reviewer` writes `notes`"
    }
  }
}
