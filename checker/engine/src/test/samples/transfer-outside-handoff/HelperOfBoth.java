import dev.baton.annotation.HandoffPoint;
import dev.baton.patterns.TaskOwnership;

/** One caller is a hand-off point, the other is not. */
class HelperOfBoth {
  private final TaskOwnership task = TaskOwnership.of("t-17", "writer");

  @HandoffPoint
  void handOver() {
    move();
  }

  void shortCut() {
    move();
  }

  private void move() {
    if (!task.transfer("writer", "reviewer")) { // want "`HelperOfBoth.move` transfers ownership"
      throw new IllegalStateException("locked");
    }
  }
}
