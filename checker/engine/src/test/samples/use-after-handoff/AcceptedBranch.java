import dev.baton.annotation.HandoffPoint;
import dev.baton.annotation.Waive;
import dev.baton.patterns.TaskOwnership;

/** Only where the delivery was accepted is it the receiver's. */
class AcceptedBranch {
  static class Task {
    final TaskOwnership ownership = TaskOwnership.of("t-17", "writer");
    String draft = "";
  }

  @HandoffPoint
  @Waive(rule = "unlocked-write", because = "this sample is about the hand-off")
  void finish(Task task) {
    if (task.ownership.transfer("writer", "reviewer")) {
      task.draft = "mine no more"; // want "`draft` of `task` is written after it was handed over"
    } else {
      task.draft = "mine still";
    }
  }
}
