import dev.baton.annotation.AgentRole;
import dev.baton.patterns.TaskOwnership;

class NeverLocked {
  static class Task {
    final TaskOwnership ownership = TaskOwnership.of("t-17", "writer");
    String draft = "";
  }

  @AgentRole("writer")
  static class Writer {
    void write(Task task) {
      task.draft = "text"; // want "`draft` of `task` is written while the task's lock is not held"
    }
  }
}
