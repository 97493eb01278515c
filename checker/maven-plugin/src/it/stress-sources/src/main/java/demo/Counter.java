package demo;

import dev.baton.harness.stresstarget.Observe;
import dev.baton.harness.stresstarget.Operation;
import dev.baton.harness.stresstarget.StressTarget;

/** Counts, and forgets what comes at once. */
@StressTarget
public class Counter {
  private volatile int count;

  @Operation
  public int add() {
    int seen = count;
    for (int i = 0; i < 16; i++) {
      Thread.onSpinWait();
    }
    count = seen + 1;
    return seen;
  }

  @Operation
  public void take(int howMany) {
    count -= howMany;
  }

  @Observe
  public int count() {
    return count;
  }
}
