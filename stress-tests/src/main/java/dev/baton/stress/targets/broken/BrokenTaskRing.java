package dev.baton.stress.targets.broken;

import dev.baton.harness.stresstarget.Observe;
import dev.baton.harness.stresstarget.Operation;
import dev.baton.harness.stresstarget.StressTarget;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** The slot is claimed by an atomic step, and filled after: a reader finds it claimed and empty. */
@StressTarget
public class BrokenTaskRing {
  private final AtomicIntegerArray slots = new AtomicIntegerArray(4);
  private final AtomicInteger tail = new AtomicInteger();
  private final AtomicInteger head = new AtomicInteger();

  /** Adds a task. */
  @Operation(arguments = "1")
  public boolean offer(int task) {
    slots.set(tail.getAndIncrement() % slots.length(), task);
    return true;
  }

  /** Takes the oldest task; -1 where there is none. */
  @Operation
  public int poll() {
    int at = head.get();
    if (at == tail.get() || !head.compareAndSet(at, at + 1)) {
      return -1;
    }
    return slots.get(at % slots.length());
  }

  /** How far both ends are. */
  @Observe
  public String ends() {
    return head + " to " + tail;
  }
}
