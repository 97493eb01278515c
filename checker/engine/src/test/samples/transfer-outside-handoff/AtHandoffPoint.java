import dev.baton.annotation.HandoffPoint;
import dev.baton.patterns.TaskOwnership;

class AtHandoffPoint {
  private final TaskOwnership task = TaskOwnership.of("t-17", "writer");

  @HandoffPoint
  boolean handOver() {
    return task.transfer("writer", "reviewer");
  }
}
