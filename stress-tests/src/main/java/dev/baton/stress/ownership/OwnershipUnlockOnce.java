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
 * Two threads of the holder unlock at once. Are both told that they did?
 *
 * <p><b>Believed because</b> an unlock replaces the state that it read, in one step, and only if
 * the task is locked in it.
 *
 * <p><b>If it were seen,</b> the second unlock may open the lock that somebody else has taken in
 * between.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipUnlockOnce}
 */
public final class OwnershipUnlockOnce {
  private OwnershipUnlockOnce() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one opened it")
  @Outcome(expect = Expect.FORBIDDEN, desc = "one lock was opened twice, or not at all")
  @State
  public static class Shipped {
    private final TaskOwnership task = TaskOwnership.of("t", "a");

    {
      task.lock("a");
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = task.unlock("a");
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = task.unlock("a");
    }
  }

  /** Weakened: check-then-act for compare-and-set. */
  @Twin("check-then-act for compare-and-set")
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one opened it")
  @Outcome(
      id = "true, true",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "one lock was opened twice")
  @State
  public static class Weakened {
    private volatile boolean locked = true;

    private boolean unlock() {
      if (!locked) {
        return false;
      }
      Window.stayOpen();
      locked = false;
      return true;
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = unlock();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = unlock();
    }
  }
}
