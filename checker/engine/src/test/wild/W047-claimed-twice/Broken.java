import dev.baton.annotation.AgentRole;
import java.util.List;

/**
 * two workers list the tasks, find the same one free, and both claim and do it
 *
 * @see <a href="https://github.com/anthropics/claude-code/issues/22239">anthropics/claude-code#22239</a>
 */
class Broken {
  static class Task {
    String id = "";
    String owner;
  }

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
        if (task.owner == null) {
          task.owner = name;
          store.save(task); // want "`store` is written from what was read in an earlier step"
          return task.id;
        }
      }
      return "";
    }
  }
}
