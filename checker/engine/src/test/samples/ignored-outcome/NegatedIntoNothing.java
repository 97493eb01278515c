import dev.baton.patterns.TaskOwnership;

class NegatedIntoNothing {
  void begin(TaskOwnership task) {
    boolean refused = !task.lock("writer"); // want "the outcome of `TaskOwnership.lock` is asked for, but changes nothing"
  }
}
