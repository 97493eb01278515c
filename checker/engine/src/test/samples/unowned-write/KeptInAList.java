import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.ArrayList;
import java.util.List;

/** A list runs nothing: what is put into it is run by who takes it out, if anybody does. */
class KeptInAList {
  static class State {
    static final State ONE = new State();
    @OwnedBy("writer") String draft = "";
    @OwnedBy("writer") String title = "";
  }

  interface Task {
    void run(State state);
  }

  static class Tasks {
    static final List<Task> RUN = new ArrayList<>();
    static final List<Runnable> FORGOTTEN = new ArrayList<>();

    void fill() {
      RUN.add(state -> state.draft = "");
      FORGOTTEN.add(() -> State.ONE.title = ""); // want "code that runs as no role writes `title`"
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write() {
      for (Task task : Tasks.RUN) {
        task.run(State.ONE);
      }
      State.ONE.title = "title";
    }
  }
}
