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
 * Two threads of the owner ask for a hold at once. Do both get one?
 *
 * <p><b>Believed because</b> a hold is granted by a compare-and-set from an unlocked state, to the
 * owner as to anybody.
 *
 * <p><b>If it were seen,</b> two threads work on one task, each sure to be alone.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipDoubleHold}
 */
public final class OwnershipDoubleHold {
  private OwnershipDoubleHold() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one holds the task")
  @Outcome(expect = Expect.FORBIDDEN, desc = "two holds, or none")
  @State
  public static class Shipped {
    private final TaskOwnership task = TaskOwnership.of("t", "a");

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = task.hold("a").isPresent();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = task.hold("a").isPresent();
    }
  }

  /** Weakened: a lock that looks first and takes then. */
  @Twin("a lock that looks first and takes then")
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one holds the task")
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "two holds")
  @State
  public static class Weakened {
    private volatile boolean held;

    private boolean hold() {
      if (held) {
        return false;
      }
      Window.stayOpen();
      held = true;
      return true;
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = hold();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = hold();
    }
  }
}
