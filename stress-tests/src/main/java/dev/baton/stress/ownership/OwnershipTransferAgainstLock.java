package dev.baton.stress.ownership;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.TaskOwnership;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * The owner locks its task while the task is transferred away. Do both succeed?
 *
 * <p><b>Believed because</b> owner, lock and token are one immutable object behind one atomic
 * reference; a lock makes a transfer fail, and a transfer makes the lock fail.
 *
 * <p><b>If it were seen,</b> an agent works on what belongs to another.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipTransferAgainstLock}
 */
public final class OwnershipTransferAgainstLock {
  private OwnershipTransferAgainstLock() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "locked, so not transferred")
  @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "transferred, so not locked")
  @Outcome(expect = Expect.FORBIDDEN, desc = "locked by who no longer owns it")
  @State
  public static class Shipped {
    private final TaskOwnership task = TaskOwnership.of("t", "a");

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = task.lock("a");
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = task.transfer("a", "b");
    }
  }

  /** Weakened: owner and lock in two fields. */
  @Twin("owner and lock in two fields")
  @JCStressTest
  @Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "locked, so not transferred")
  @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "transferred, so not locked")
  @Outcome(
      id = "true, true",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "locked by who no longer owns it")
  @State
  public static class Weakened {
    private volatile String owner = "a";
    private volatile boolean locked;

    @Actor
    public void first(ZZ_Result r) {
      boolean mine = owner.equals("a");
      Window.stayOpen();
      if (mine) {
        locked = true;
      }
      r.r1 = mine;
    }

    @Actor
    public void second(ZZ_Result r) {
      boolean free = !locked;
      Window.stayOpen();
      if (free) {
        owner = "b";
      }
      r.r2 = free;
    }
  }
}
