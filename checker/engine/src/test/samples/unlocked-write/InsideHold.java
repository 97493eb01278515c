import dev.baton.patterns.Hold;
import dev.baton.patterns.TaskOwnership;

class InsideHold {
  static class Task {
    final TaskOwnership ownership = TaskOwnership.of("t-17", "writer");
    String draft = "";
  }

  void resource(Task task) {
    try (Hold hold = task.ownership.hold("writer").orElseThrow()) {
      task.draft = "text " + hold.token();
    }
  }

  void ifPresent(Task task) {
    task.ownership
        .hold("writer")
        .ifPresent(
            hold -> {
              try (hold) {
                task.draft = "text";
              }
            });
  }
}
