import dev.baton.annotation.HandoffPoint;

class RefusedBranch {
  static class Task {
    String status = "";
  }

  interface Desk {
    @HandoffPoint
    boolean handOver(Task task);
  }

  void finish(Desk desk, Task task) {
    if (!desk.handOver(task)) {
      task.status = "mine still";
    }
  }
}
