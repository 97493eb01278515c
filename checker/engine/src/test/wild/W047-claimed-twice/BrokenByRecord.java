import dev.baton.annotation.AgentRole;
import java.util.List;

/**
 * the same, where the claim is a new record
 *
 * @see <a href="https://github.com/anthropics/claude-code/issues/22239">anthropics/claude-code#22239</a>
 */
class BrokenByRecord {
  record Task(String id, String owner) {}

  interface TaskStore {
    List<Task> list();

    void save(Task task);
  }

  @AgentRole("worker")
  static class Worker {
    private final String name;
    private final TaskStore store;

    Worker(String name, TaskStore store) {
      this.name = name;
      this.store = store;
    }

    String next() {
      for (Task task : store.list()) {
        if (task.owner() == null) {
          store.save(new Task(task.id(), name)); // want "`store` is written from what was read in an earlier step"
          return task.id();
        }
      }
      return "";
    }
  }
}
