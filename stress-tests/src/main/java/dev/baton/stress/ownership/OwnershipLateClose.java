package dev.baton.stress.ownership;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.Hold;
import dev.baton.patterns.TaskOwnership;
import dev.baton.stress.time.HandClock;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * The lease of a holder runs out, and the task is held anew while the old holder gives its lock
 * back. Does the new holder lose the lock?
 *
 * <p><b>Believed because</b> a hold gives back its own token and no other.
 *
 * <p><b>If it were seen,</b> a slow agent opens the door of the one that took over, and a third
 * walks in.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipLateClose}
 */
public final class OwnershipLateClose {
  private OwnershipLateClose() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "held anew, and still")
  @Outcome(expect = Expect.FORBIDDEN, desc = "the old holder released the lock of the new one")
  @State
  public static class Shipped {
    private final HandClock clock = new HandClock();
    private final TaskOwnership task =
        TaskOwnership.of("t", "a").leased(Duration.ofNanos(50), clock);
    private final Hold old = task.hold("a").orElseThrow();
    private volatile Hold next = old;

    @Actor
    public void first(ZZ_Result r) {
      clock.moveTo(100);
      next = task.hold("a").orElse(old);
      r.r1 = next != old;
    }

    @Actor
    public void second() {
      old.close();
    }

    @Arbiter
    public void end(ZZ_Result r) {
      r.r2 = next.isCurrent();
    }
  }

  /** Weakened: a lock given back without a token. */
  @Twin("a lock given back without a token")
  @JCStressTest
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "held anew, and still")
  @Outcome(
      id = "true, false",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the old holder released the lock of the new one")
  @State
  public static class Weakened {
    private volatile boolean locked = true;

    @Actor
    public void first(ZZ_Result r) {
      // the lease of the lock has run out
      locked = true;
      r.r1 = true;
    }

    @Actor
    public void second() {
      locked = false;
    }

    @Arbiter
    public void end(ZZ_Result r) {
      r.r2 = locked;
    }
  }
}
