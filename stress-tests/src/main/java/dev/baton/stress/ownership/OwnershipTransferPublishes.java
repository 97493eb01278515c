package dev.baton.stress.ownership;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.TaskOwnership;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/**
 * The owner works on a plain field and transfers the task. Does the new owner, once it has the
 * lock, see the work?
 *
 * <p><b>Believed because</b> a transfer releases what was done before it, and a lock acquires it.
 *
 * <p><b>If it were seen,</b> the receiver of a hand-off continues from an older state, and the work
 * of the sender is lost.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipTransferPublishes}
 */
public final class OwnershipTransferPublishes {
  private OwnershipTransferPublishes() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "false, -1", expect = Expect.ACCEPTABLE, desc = "not yet the owner")
  @Outcome(id = "true, 1", expect = Expect.ACCEPTABLE, desc = "the work came along")
  @Outcome(expect = Expect.FORBIDDEN, desc = "the task without the work")
  @State
  public static class Shipped {
    private final TaskOwnership task = TaskOwnership.of("t", "a");
    private int work;

    @Actor
    public void first() {
      work = 1;
      task.transfer("a", "b");
    }

    @Actor
    public void second(ZI_Result r) {
      boolean mine = task.lock("b");
      r.r1 = mine;
      r.r2 = mine ? work : -1;
    }
  }

  /** Weakened: use after hand-off. */
  @Twin("use after hand-off")
  @JCStressTest
  @Outcome(id = "false, -1", expect = Expect.ACCEPTABLE, desc = "not yet the owner")
  @Outcome(id = "true, 1", expect = Expect.ACCEPTABLE, desc = "the work came along")
  @Outcome(
      id = "true, 0",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the task without the work")
  @State
  public static class Weakened {
    private volatile String owner = "a";
    private int work;

    @Actor
    public void first() {
      owner = "b";
      Window.stayOpen();
      work = 1;
    }

    @Actor
    public void second(ZI_Result r) {
      boolean mine = owner.equals("b");
      r.r1 = mine;
      r.r2 = mine ? work : -1;
    }
  }
}
