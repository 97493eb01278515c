package dev.baton.stress.ownership;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.TaskOwnership;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Two threads that get the lock add one to a plain field. Is any addition lost?
 *
 * <p><b>Believed because</b> a lock is granted once at a time, and an unlock happens before the
 * next lock.
 *
 * <p><b>If it were seen,</b> work that was done under the lock is overwritten, or not seen by the
 * next holder.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipCriticalSection}
 */
public final class OwnershipCriticalSection {
  private OwnershipCriticalSection() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "1, 1, 2", expect = Expect.ACCEPTABLE, desc = "one after the other")
  @Outcome(
      id = {"1, 0, 1", "0, 1, 1"},
      expect = Expect.ACCEPTABLE,
      desc = "one found it locked")
  @Outcome(expect = Expect.FORBIDDEN, desc = "an addition under the lock was lost")
  @State
  public static class Shipped {
    private final TaskOwnership task = TaskOwnership.of("t", "a");
    private int work;

    private int tryToWork() {
      if (!task.lock("a")) {
        return 0;
      }
      work++;
      return task.unlock("a") ? 1 : -1;
    }

    @Actor
    public void first(III_Result r) {
      r.r1 = tryToWork();
    }

    @Actor
    public void second(III_Result r) {
      r.r2 = tryToWork();
    }

    @Arbiter
    public void end(III_Result r) {
      r.r3 = work;
    }
  }

  /** Weakened: check-then-act for compare-and-set. */
  @Twin("check-then-act for compare-and-set")
  @JCStressTest
  @Outcome(id = "1, 1, 2", expect = Expect.ACCEPTABLE, desc = "one after the other")
  @Outcome(
      id = {"1, 0, 1", "0, 1, 1"},
      expect = Expect.ACCEPTABLE,
      desc = "one found it locked")
  @Outcome(
      id = "1, 1, 1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "an addition under the lock was lost")
  @State
  public static class Weakened {
    private volatile boolean locked;

    private boolean lock() {
      if (locked) {
        return false;
      }
      Window.stayOpen();
      locked = true;
      return true;
    }

    private int work;

    private int tryToWork() {
      if (!lock()) {
        return 0;
      }
      work++;
      locked = false;
      return 1;
    }

    @Actor
    public void first(III_Result r) {
      r.r1 = tryToWork();
    }

    @Actor
    public void second(III_Result r) {
      r.r2 = tryToWork();
    }

    @Arbiter
    public void end(III_Result r) {
      r.r3 = work;
    }
  }
}
