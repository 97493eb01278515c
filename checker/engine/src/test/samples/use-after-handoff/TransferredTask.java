import dev.baton.annotation.HandoffPoint;
import dev.baton.patterns.TaskOwnership;

/** One breach: that its lock is not held either is no news about another's task. */
class TransferredTask {
  static class Task {
    final TaskOwnership ownership = TaskOwnership.of("t-17", "triage");
    String note = "";
  }

  @HandoffPoint
  void pass(Task task) {
    if (task.ownership.transfer("triage", "fixer")) {
      task.note = "passed on"; // want "`note` of `task` is written after it was handed over"
    }
  }
}
