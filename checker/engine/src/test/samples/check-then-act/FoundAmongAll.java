import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A task that is found free among all is claimed in a second step. */
class FoundAmongAll {
  record Task(String id, boolean open, String doneBy) {
    Task claim(String me) {
      return new Task(id, false, me);
    }
  }

  interface Agent {
    String run(String task);
  }

  private final Map<String, Task> board = new ConcurrentHashMap<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Agent agent;

  FoundAmongAll(Agent agent) {
    this.agent = agent;
  }

  Optional<String> loop(String me) {
    for (Task task : board.values()) {
      if (task.open()) {
        board.put(task.id(), task.claim(me)); // want "`board` is written from what was read in an earlier step"
        return Optional.of(agent.run(task.id()));
      }
    }
    return Optional.empty();
  }

  Optional<String> stream(String me) {
    Optional<Task> free = board.values().stream().filter(Task::open).findFirst();
    if (free.isEmpty()) {
      return Optional.empty();
    }
    board.put(free.get().id(), free.get().claim(me)); // want "`board` is written from what was read in an earlier step"
    return Optional.of(agent.run(free.get().id()));
  }

  Optional<String> oneStep(String me) {
    for (Task task : board.values()) {
      if (task.open() && board.replace(task.id(), task, task.claim(me))) {
        return Optional.of(agent.run(task.id()));
      }
    }
    return Optional.empty();
  }

  void intoAnother() {
    for (Task task : board.values()) {
      answers.put(task.id(), agent.run(task.id()));
    }
  }

  int forgotten() {
    int forgotten = 0;
    for (Task task : board.values()) {
      if (!task.open() && board.remove(task.id(), task)) {
        forgotten++;
      }
    }
    return forgotten;
  }
}
