import dev.baton.patterns.TaskOwnership;

/** A task that nothing unlocks can never be handed on. */
class TaskLockedForGood {
  private final TaskOwnership task = TaskOwnership.of("t-17", "writer");

  void begin() {
    if (!task.lock("writer")) { // want "`task` is locked here, and nothing releases it"
      throw new IllegalStateException("not the writer's");
    }
  }
}
