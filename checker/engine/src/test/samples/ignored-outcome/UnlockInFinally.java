import dev.baton.patterns.TaskOwnership;

/** Nothing is left to do when the lock was lost. */
class UnlockInFinally {
  void work(TaskOwnership task, Runnable step) {
    if (!task.lock("writer")) {
      throw new IllegalStateException("not the writer's");
    }
    try {
      step.run();
    } finally {
      task.unlock("writer");
    }
  }
}
