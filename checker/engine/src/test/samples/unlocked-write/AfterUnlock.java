import dev.baton.patterns.TaskOwnership;

/** The last touch comes too late. */
class AfterUnlock {
  static class Task {
    final TaskOwnership ownership = TaskOwnership.of("t-17", "writer");
    String draft = "";
    String status = "";
  }

  void write(Task task) {
    if (!task.ownership.lock("writer")) {
      return;
    }
    try {
      task.draft = "text";
    } finally {
      task.ownership.unlock("writer");
    }
    task.status = "done"; // want "`status` of `task` is written while the task's lock is not held"
  }
}
