import dev.baton.annotation.HandoffPoint;
import dev.baton.patterns.TaskOwnership;

class EmptyBranch {
  @HandoffPoint
  void give(TaskOwnership task) {
    if (!task.transfer("writer", "reviewer")) { // want "the outcome of `TaskOwnership.transfer` is asked for, but changes nothing"
      // nothing to be done
    }
  }
}
