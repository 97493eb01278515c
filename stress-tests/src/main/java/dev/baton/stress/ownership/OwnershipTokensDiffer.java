package dev.baton.stress.ownership;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.Hold;
import dev.baton.patterns.TaskOwnership;
import dev.baton.stress.time.Window;
import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/**
 * Two threads hold the task one after the other. Can both holds have one fencing token?
 *
 * <p><b>Believed because</b> the token grows by one in the step that grants the hold.
 *
 * <p><b>If it were seen,</b> a store cannot tell a dead holder from its successor.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipTokensDiffer}
 */
public final class OwnershipTokensDiffer {
  private OwnershipTokensDiffer() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = "true",
      expect = Expect.ACCEPTABLE,
      desc = "the tokens differ, or one thread got no hold")
  @Outcome(expect = Expect.FORBIDDEN, desc = "two holds with one token")
  @State
  public static class Shipped {
    private final TaskOwnership task = TaskOwnership.of("t", "a");
    private volatile long one = -1;
    private volatile long other = -2;

    @Actor
    public void first() {
      Optional<Hold> hold = task.hold("a");
      if (hold.isPresent()) {
        one = hold.get().token();
        hold.get().close();
      }
    }

    @Actor
    public void second() {
      Optional<Hold> hold = task.hold("a");
      if (hold.isPresent()) {
        other = hold.get().token();
        hold.get().close();
      }
    }

    @Arbiter
    public void end(Z_Result r) {
      r.r1 = one != other;
    }
  }

  /** Weakened: tokens counted beside the lock. */
  @Twin("tokens counted beside the lock")
  @JCStressTest
  @Outcome(
      id = "true",
      expect = Expect.ACCEPTABLE,
      desc = "the tokens differ, or one thread got no hold")
  @Outcome(id = "false", expect = Expect.ACCEPTABLE_INTERESTING, desc = "two holds with one token")
  @State
  public static class Weakened {
    private volatile long tokens;
    private volatile long one = -1;
    private volatile long other = -2;

    private long hold() {
      long next = tokens + 1;
      Window.stayOpen();
      tokens = next;
      return next;
    }

    @Actor
    public void first() {
      one = hold();
    }

    @Actor
    public void second() {
      other = hold();
    }

    @Arbiter
    public void end(Z_Result r) {
      r.r1 = one != other;
    }
  }
}
