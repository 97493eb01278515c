import dev.baton.patterns.TaskOwnership;

class LockedAndChecked {
  static class Task {
    final TaskOwnership ownership = TaskOwnership.of("t-17", "writer");
    String draft = "";
  }

  void write(Task task) {
    if (!task.ownership.lock("writer")) {
      throw new IllegalStateException("not the writer's");
    }
    try {
      task.draft = "text";
    } finally {
      task.ownership.unlock("writer");
    }
  }
}
