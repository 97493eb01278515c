package dev.baton.stress.targets;

import dev.baton.harness.stresstarget.Observe;
import dev.baton.harness.stresstarget.Operation;
import dev.baton.harness.stresstarget.StressTarget;
import java.util.Arrays;

/** A queue of two tasks in a ring; a lock guards it all. */
@StressTarget(triples = "offer, offer, poll")
public class TaskRing {
  private final int[] slots = new int[2];
  private int head;
  private int size;

  /** Adds a task, unless the ring is full. */
  @Operation(arguments = {"1", "2"})
  public synchronized boolean offer(int task) {
    if (size == slots.length) {
      return false;
    }
    slots[(head + size) % slots.length] = task;
    size++;
    return true;
  }

  /** Takes the oldest task; 0 where there is none. */
  @Operation
  public synchronized int poll() {
    if (size == 0) {
      return 0;
    }
    int task = slots[head];
    slots[head] = 0;
    head = (head + 1) % slots.length;
    size--;
    return task;
  }

  /** The slots and the size. */
  @Observe
  public synchronized String content() {
    return Arrays.toString(slots) + size;
  }
}
