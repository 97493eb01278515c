package dev.baton.stress.ownership;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.TaskOwnership;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * The owner holds the lock. A stranger unlocks while another thread of the owner tries to lock.
 * Does the lock come loose?
 *
 * <p><b>Believed because</b> an unlock compares who asks with who holds.
 *
 * <p><b>If it were seen,</b> any agent can end the work of any other.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipUnlockByStranger}
 */
public final class OwnershipUnlockByStranger {
  private OwnershipUnlockByStranger() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "the lock holds")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a stranger opened the lock")
  @State
  public static class Shipped {
    private final TaskOwnership task = TaskOwnership.of("t", "a");

    {
      task.lock("a");
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = task.unlock("b");
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = task.lock("a");
    }
  }

  /** Weakened: an unlock that does not ask who unlocks. */
  @Twin("an unlock that does not ask who unlocks")
  @JCStressTest
  @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "the lock holds")
  @Outcome(
      id = "false, true",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a stranger opened the lock")
  @State
  public static class Weakened {
    private final AtomicBoolean locked = new AtomicBoolean(true);

    @Actor
    public void first(ZZ_Result r) {
      locked.set(false);
      r.r1 = false;
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = locked.compareAndSet(false, true);
    }
  }
}
