import dev.baton.patterns.TaskOwnership;

/** Every caller of the helper has the lock. */
class HelperUnderLock {
  static class Task {
    final TaskOwnership ownership = TaskOwnership.of("t-17", "writer");
    String draft = "";

    void draft(String text) {
      draft = text;
    }
  }

  void write(Task task) {
    if (task.ownership.lock("writer")) {
      try {
        edit(task);
      } finally {
        task.ownership.unlock("writer");
      }
    }
  }

  private void edit(Task task) {
    task.draft("text");
  }
}
