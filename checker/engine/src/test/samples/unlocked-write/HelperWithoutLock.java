import dev.baton.patterns.TaskOwnership;

/** One caller locks, the other does not. */
class HelperWithoutLock {
  static class Task {
    final TaskOwnership ownership = TaskOwnership.of("t-17", "writer");
    String draft = "";
  }

  void locked(Task task) {
    if (task.ownership.lock("writer")) {
      try {
        edit(task);
      } finally {
        task.ownership.unlock("writer");
      }
    }
  }

  void hasty(Task task) {
    edit(task);
  }

  private void edit(Task task) {
    task.draft = task.draft.trim(); // want "`draft` of `task` is written while the task's lock is not held"
  }
}
