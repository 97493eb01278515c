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
 * Two threads of the owner lock the task at once. Do both get it?
 *
 * <p><b>Believed because</b> owner, lock and token are one immutable object behind one atomic
 * reference, so a lock is one compare-and-set.
 *
 * <p><b>If it were seen,</b> two workers edit one document, and the one that saves last wins.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipMutualExclusion}
 */
public final class OwnershipMutualExclusion {
  private OwnershipMutualExclusion() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one holds it")
  @Outcome(expect = Expect.FORBIDDEN, desc = "two holders, or none")
  @State
  public static class Shipped {
    private final TaskOwnership task = TaskOwnership.of("t", "a");

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = task.lock("a");
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = task.lock("a");
    }
  }

  /** Weakened: check-then-act for compare-and-set. */
  @Twin("check-then-act for compare-and-set")
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one holds it")
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "two holders")
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

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = lock();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = lock();
    }
  }
}
