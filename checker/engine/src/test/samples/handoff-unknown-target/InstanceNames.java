import dev.baton.annotation.AgentRole;
import dev.baton.annotation.HandoffPoint;
import dev.baton.patterns.TaskOwnership;

/** Owners of tasks are often instances, and not roles. */
class InstanceNames {
  @AgentRole("worker")
  static class Worker {
    void work(String task) {}
  }

  @HandoffPoint
  boolean give(TaskOwnership task) {
    return task.transfer("worker-2", "night-shift");
  }
}
