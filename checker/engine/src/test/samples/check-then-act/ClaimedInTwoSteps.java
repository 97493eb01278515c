import dev.baton.annotation.AgentRole;
import java.util.List;

/** Two workers find the task free. */
class ClaimedInTwoSteps {
  static class Task {
    String owner;
  }

  interface Board {
    List<Task> list();

    void save(Task task);
  }

  @AgentRole("worker")
  static class Worker {
    void claim(Board board) {
      for (Task task : board.list()) {
        if (task.owner == null) {
          task.owner = "worker";
          board.save(task); // want "`board` is written from what was read in an earlier step"
          return;
        }
      }
    }
  }
}
