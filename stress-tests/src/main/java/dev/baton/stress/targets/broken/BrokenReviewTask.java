package dev.baton.stress.targets.broken;

import dev.baton.harness.stresstarget.Observe;
import dev.baton.harness.stresstarget.Operation;
import dev.baton.harness.stresstarget.StressTarget;
import dev.baton.patterns.TaskOwnership;

/** Asks whether a task is free, and acts on the answer when it may no longer hold. */
@StressTarget
public class BrokenReviewTask {
  private final TaskOwnership task = TaskOwnership.of("t", "writer");
  private volatile boolean working;

  /** Starts to work. */
  @Operation
  public boolean start() {
    if (!task.owner().equals("writer")) {
      return false;
    }
    working = true;
    return true;
  }

  /** Hands the task over, unless somebody works on it. */
  @Operation
  public boolean transfer() {
    return !working && task.transfer("writer", "reviewer");
  }

  /** Owner, and whether the writer works. */
  @Observe
  public String end() {
    return task.owner() + " " + working;
  }
}
