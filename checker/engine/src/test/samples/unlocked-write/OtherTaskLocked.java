import dev.baton.patterns.TaskOwnership;
import java.util.ArrayList;
import java.util.List;

class OtherTaskLocked {
  static class Task {
    final TaskOwnership ownership = TaskOwnership.of("t-17", "writer");
    final List<String> notes = new ArrayList<>();
  }

  void copy(Task from, Task to) {
    if (!from.ownership.lock("writer")) {
      throw new IllegalStateException("not the writer's");
    }
    try {
      to.notes.addAll(from.notes); // want "`notes` of `to` is written while the task's lock is not held"
    } finally {
      from.ownership.unlock("writer");
    }
  }
}
