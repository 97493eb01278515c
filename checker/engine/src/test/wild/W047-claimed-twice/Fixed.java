import dev.baton.annotation.AgentRole;
import java.util.List;

/** The store claims for one, and says who had it. */
class Fixed {
  static class Task {
    String id = "";
    String owner;
  }

  interface TaskStore {
    List<Task> list();

    boolean claim(String id, String owner, String expectedOwner);
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
        if (task.owner == null && store.claim(task.id, name, null)) {
          return task.id;
        }
      }
      return "";
    }
  }
}
