import dev.baton.annotation.HandoffPoint;
import java.util.List;

class AnotherTaskNextRound {
  static class Task {
    String status = "";
  }

  interface Desk {
    @HandoffPoint
    void handOver(Task task);
  }

  void finish(Desk desk, List<Task> tasks) {
    for (Task task : tasks) {
      task.status = "drafted";
      desk.handOver(task);
    }
  }

  void begin(Desk desk, int count) {
    for (int i = 0; i < count; i++) {
      Task task = new Task();
      task.status = "new";
      desk.handOver(task);
    }
  }
}
