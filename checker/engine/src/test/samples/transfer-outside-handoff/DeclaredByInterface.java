import dev.baton.annotation.HandoffPoint;
import dev.baton.patterns.TaskOwnership;

/** What the interface declares, its implementations are. */
class DeclaredByInterface {
  interface Desk {
    @HandoffPoint
    boolean handOver(TaskOwnership task);
  }

  static class PlainDesk implements Desk {
    @Override
    public boolean handOver(TaskOwnership task) {
      return task.transfer("writer", "reviewer");
    }
  }
}
