import dev.baton.annotation.HandoffPoint;

class WrittenAfterTransfer {
  static class Task {
    String status = "";
  }

  interface Desk {
    @HandoffPoint
    void handOver(Task task);
  }

  void finish(Desk desk, Task task) {
    task.status = "drafted";
    desk.handOver(task);
    task.status = "handed over"; // want "`status` of `task` is written after it was handed over"
  }
}
