import dev.baton.patterns.TaskOwnership;

class HiddenInWork {
  private final TaskOwnership task = TaskOwnership.of("t-17", "writer");

  void finish() {
    if (!task.transfer("writer", "reviewer")) { // want "`HiddenInWork.finish` transfers ownership, and is no hand-off point"
      throw new IllegalStateException("locked");
    }
  }
}
