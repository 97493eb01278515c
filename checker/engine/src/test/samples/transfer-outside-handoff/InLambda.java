import dev.baton.patterns.TaskOwnership;
import java.util.function.Supplier;

class InLambda {
  private final TaskOwnership task = TaskOwnership.of("t-17", "writer");

  Supplier<Boolean> later() {
    return () -> task.transfer("writer", "reviewer"); // want "transfers ownership, and is no hand-off point"
  }
}
