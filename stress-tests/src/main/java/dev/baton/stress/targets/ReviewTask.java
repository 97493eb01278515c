package dev.baton.stress.targets;

import dev.baton.harness.stresstarget.Observe;
import dev.baton.harness.stresstarget.Operation;
import dev.baton.harness.stresstarget.StressTarget;
import dev.baton.patterns.TaskOwnership;

/** Our own {@link TaskOwnership} under generated tests. */
@StressTarget
public class ReviewTask {
  private final TaskOwnership task = TaskOwnership.of("t", "writer");

  /** Takes the lock. */
  @Operation(arguments = {"\"writer\"", "\"reviewer\""})
  public boolean lock(String agent) {
    return task.lock(agent);
  }

  /** Gives the lock back. */
  @Operation(arguments = "\"writer\"")
  public boolean unlock(String agent) {
    return task.unlock(agent);
  }

  /** Hands the task over. */
  @Operation
  public boolean transfer() {
    return task.transfer("writer", "reviewer");
  }

  /** Owner and lock. */
  @Observe
  public String end() {
    return task.toString();
  }
}
