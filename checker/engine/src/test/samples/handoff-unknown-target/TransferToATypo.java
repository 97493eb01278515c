import dev.baton.annotation.AgentRole;
import dev.baton.annotation.HandoffPoint;
import dev.baton.patterns.TaskOwnership;

class TransferToATypo {
  @AgentRole("reviewer")
  static class Reviewer {
    void review(String draft) {}
  }

  @HandoffPoint
  boolean give(TaskOwnership task) {
    return task.transfer("writer", "revewer"); // want "work is handed to `revewer`, which no role is called; did you mean `reviewer`?"
  }
}
