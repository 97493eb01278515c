package dev.baton.stress.retry;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * The bound is spent, and two threads ask at once. Is either granted a retry?
 *
 * <p><b>Believed because</b> the count is compared by order, not by equality, and never wraps or
 * resets.
 *
 * <p><b>If it were seen,</b> a task that has escalated goes on for ever beside its escalation.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=RetrySpentStaysSpent}
 */
public final class RetrySpentStaysSpent {
  private RetrySpentStaysSpent() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "none is granted")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a spent bound granted a retry")
  @State
  public static class Shipped {
    private final BoundedRetry retry = BoundedRetry.attempts(2);

    {
      retry.next("first");
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = retry.next("a") == RetryAction.RETRY;
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = retry.next("b") == RetryAction.RETRY;
    }
  }

  /** Weakened: equality for less-or-equal. */
  @Twin("equality for less-or-equal")
  @JCStressTest
  @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "none is granted")
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a spent bound granted a retry")
  @State
  public static class Weakened {
    private final AtomicInteger left = new AtomicInteger(1);

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = left.decrementAndGet() != 0;
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = left.decrementAndGet() != 0;
    }
  }
}
