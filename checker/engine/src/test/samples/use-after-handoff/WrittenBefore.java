import dev.baton.annotation.HandoffPoint;

class WrittenBefore {
  static class Task {
    String status = "";
  }

  interface Desk {
    @HandoffPoint
    void handOver(Task task);
  }

  String finish(Desk desk, Task task) {
    task.status = "drafted";
    desk.handOver(task);
    return task.status;
  }
}
