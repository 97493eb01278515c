import dev.baton.annotation.HandoffPoint;
import java.util.ArrayList;
import java.util.List;

class ThroughHelper {
  static class Task {
    final List<String> log = new ArrayList<>();
  }

  interface Desk {
    @HandoffPoint
    boolean handOver(Task task);
  }

  void finish(Desk desk, Task task) {
    if (!desk.handOver(task)) {
      throw new IllegalStateException("refused");
    }
    note(task, "done"); // want "`log` of `task` is written after it was handed over"
  }

  private static void note(Task task, String text) {
    task.log.add(text);
  }
}
