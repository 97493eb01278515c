import dev.baton.patterns.Hold;
import dev.baton.patterns.TaskOwnership;

/** A hold gives the lock back when it is closed. */
class HoldAsResource {
  private final TaskOwnership task = TaskOwnership.of("t-17", "writer");

  void work(Runnable step) {
    try (Hold hold = task.hold("writer").orElseThrow()) {
      step.run();
    }
  }
}
