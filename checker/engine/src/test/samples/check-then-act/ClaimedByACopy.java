import dev.baton.annotation.AgentRole;

/** Who finds a task free and saves a copy with his own name takes it from who did so just before. */
class ClaimedByACopy {
  record Task(String id, String owner, String status) {
    Task withOwner(String name) {
      return new Task(id, name, status);
    }
  }

  interface TaskStore {
    Task find(String id);

    void save(Task task);
  }

  @AgentRole("worker")
  static class Worker {
    void made(TaskStore store, String id) {
      Task task = store.find(id);
      if (task.owner() == null) {
        store.save(new Task(task.id(), "worker", task.status())); // want "`store` is written from what was read in an earlier step"
      }
    }

    void copied(TaskStore store, String id) {
      Task task = store.find(id);
      if (task.owner() == null) {
        store.save(task.withOwner("worker")); // want "`store` is written from what was read in an earlier step"
      }
    }

    // silent: the owner stays who he was
    void done(TaskStore store, String id) {
      Task task = store.find(id);
      if ("worker".equals(task.owner())) {
        store.save(new Task(task.id(), task.owner(), "done"));
      }
    }

    // silent: given back, by whom it belongs to
    void release(TaskStore store, String id) {
      Task task = store.find(id);
      if ("worker".equals(task.owner())) {
        store.save(new Task(task.id(), null, task.status()));
      }
    }
  }
}
