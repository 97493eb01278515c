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
 * The owner hands its task to two others at once. Do both hand-offs succeed?
 *
 * <p><b>Believed because</b> a transfer is one compare-and-set from the old owner to the new one.
 *
 * <p><b>If it were seen,</b> two agents are told that the task is theirs.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipTwoTransfers}
 */
public final class OwnershipTwoTransfers {
  private OwnershipTwoTransfers() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one receives it")
  @Outcome(expect = Expect.FORBIDDEN, desc = "two receivers, or none")
  @State
  public static class Shipped {
    private final TaskOwnership task = TaskOwnership.of("t", "a");

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = task.transfer("a", "b");
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = task.transfer("a", "c");
    }
  }

  /** Weakened: check-then-act for compare-and-set. */
  @Twin("check-then-act for compare-and-set")
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one receives it")
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "two receivers")
  @State
  public static class Weakened {
    private volatile String owner = "a";

    private boolean transfer(String to) {
      if (!owner.equals("a")) {
        return false;
      }
      Window.stayOpen();
      owner = to;
      return true;
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = transfer("b");
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = transfer("c");
    }
  }
}
