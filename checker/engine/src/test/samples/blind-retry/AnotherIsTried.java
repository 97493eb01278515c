import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who loses a task to another worker tries the next one, or the same once more. */
class AnotherIsTried {
  record Task(String id, boolean open) {}

  interface Agent {
    String run(String task);
  }

  private final Map<String, Task> board = new ConcurrentHashMap<>();
  private final Agent agent;

  AnotherIsTried(Agent agent) {
    this.agent = agent;
  }

  String any() {
    for (Task task : board.values()) {
      if (task.open() && board.replace(task.id(), task, new Task(task.id(), false))) {
        return agent.run(task.id());
      }
    }
    return "nothing to do";
  }

  String each() {
    for (Task task : board.values()) {
      for (int attempt = 0; attempt < 3; attempt++) {
        if (board.replace(task.id(), task, new Task(task.id(), false))) { // want "`Map.replace` is tried again after a conflict, with what was read before it"
          return agent.run(task.id());
        }
      }
    }
    return "nothing to do";
  }
}
