package dev.baton.stress.ownership;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.Hold;
import dev.baton.patterns.TaskOwnership;
import dev.baton.stress.time.Window;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/**
 * The owner makes two steps of work in a hold while another agent takes the task over. Can the
 * other see the first step without the second?
 *
 * <p><b>Believed because</b> a transfer is refused while the task is held, and closing a hold
 * releases the work.
 *
 * <p><b>If it were seen,</b> an agent continues from a half-made change.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipHoldKeepsTask}
 */
public final class OwnershipHoldKeepsTask {
  private OwnershipHoldKeepsTask() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "false, -1", expect = Expect.ACCEPTABLE, desc = "held, so not transferred")
  @Outcome(id = "true, 0", expect = Expect.ACCEPTABLE, desc = "taken over before the work")
  @Outcome(id = "true, 2", expect = Expect.ACCEPTABLE, desc = "taken over after the work")
  @Outcome(expect = Expect.FORBIDDEN, desc = "taken over in the middle of the work")
  @State
  public static class Shipped {
    private final TaskOwnership task = TaskOwnership.of("t", "a");
    private volatile int step;

    @Actor
    public void first() {
      Optional<Hold> hold = task.hold("a");
      if (hold.isPresent()) {
        step = 1;
        step = 2;
        hold.get().close();
      }
    }

    @Actor
    public void second(ZI_Result r) {
      boolean taken = task.transfer("a", "b");
      r.r1 = taken;
      r.r2 = taken ? step : -1;
    }
  }

  /** Weakened: a transfer that does not look at the lock. */
  @Twin("a transfer that does not look at the lock")
  @JCStressTest
  @Outcome(id = "false, -1", expect = Expect.ACCEPTABLE, desc = "held, so not transferred")
  @Outcome(id = "true, 0", expect = Expect.ACCEPTABLE, desc = "taken over before the work")
  @Outcome(id = "true, 2", expect = Expect.ACCEPTABLE, desc = "taken over after the work")
  @Outcome(
      id = "true, 1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "taken over in the middle of the work")
  @State
  public static class Weakened {
    private final AtomicReference<String> owner = new AtomicReference<>("a");
    private volatile int step;

    @Actor
    public void first() {
      if ("a".equals(owner.get())) {
        step = 1;
        Window.stayOpen();
        step = 2;
      }
    }

    @Actor
    public void second(ZI_Result r) {
      boolean taken = owner.compareAndSet("a", "b");
      r.r1 = taken;
      r.r2 = taken ? step : -1;
    }
  }
}
