import dev.baton.patterns.TaskOwnership;
import java.util.ArrayList;
import java.util.List;

/** The list that an accessor gives is the task's own; a copy is nobody's. */
class LiveListOfTheTask {
  static class Task {
    private final TaskOwnership lease = TaskOwnership.of("t-17", "writer");
    private final List<String> log = new ArrayList<>();

    TaskOwnership lease() {
      return lease;
    }

    List<String> log() {
      return log;
    }

    List<String> copy() {
      return new ArrayList<>(log);
    }
  }

  void note(Task task) {
    task.log().add("seen"); // want "`log` of `task` is written while the task's lock is not held"
  }

  void locked(Task task) {
    if (!task.lease().lock("writer")) {
      throw new IllegalStateException("the task is not the writer's");
    }
    try {
      task.log().add("seen");
    } finally {
      task.lease().unlock("writer");
    }
  }

  List<String> report(Task task) {
    List<String> mine = task.copy();
    mine.add("end");
    return mine;
  }
}
