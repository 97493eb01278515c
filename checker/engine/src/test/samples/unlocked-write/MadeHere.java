import dev.baton.patterns.TaskOwnership;

/** A task that was just made is nobody else's yet. */
class MadeHere {
  static class Task {
    final TaskOwnership ownership;
    String draft;

    Task(String id) {
      ownership = TaskOwnership.of(id, "writer");
      draft = "";
    }
  }

  Task begin(String topic) {
    Task task = new Task("t-17");
    task.draft = topic;
    return task;
  }
}
