import dev.baton.annotation.HandoffPoint;
import dev.baton.patterns.TaskOwnership;

class HelperOfPoints {
  private final TaskOwnership task = TaskOwnership.of("t-17", "writer");

  @HandoffPoint
  boolean toReviewer() {
    return move("reviewer");
  }

  @HandoffPoint
  boolean toPublisher() {
    return move("publisher");
  }

  private boolean move(String to) {
    return task.transfer("writer", to);
  }
}
