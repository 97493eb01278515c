package dev.baton.stress.retry;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryAction;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Three attempts are allowed, and two threads ask twice each. How many retries are granted?
 *
 * <p><b>Believed because</b> the count and the answer that follows from it are one step.
 *
 * <p><b>If it were seen,</b> the bound depends on luck.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=RetryBoundHolds}
 */
public final class RetryBoundHolds {
  private RetryBoundHolds() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"2, 0", "1, 1", "0, 2"},
      expect = Expect.ACCEPTABLE,
      desc = "two in all")
  @Outcome(expect = Expect.FORBIDDEN, desc = "not two in all")
  @State
  public static class Shipped {
    private final BoundedRetry retry = BoundedRetry.attempts(3);

    private int granted(String feedback) {
      return retry.next(feedback) == RetryAction.RETRY ? 1 : 0;
    }

    @Actor
    public void first(II_Result r) {
      r.r1 = granted("a") + granted("b");
    }

    @Actor
    public void second(II_Result r) {
      r.r2 = granted("c") + granted("d");
    }
  }

  /** Weakened: a plain counter. */
  @Twin("a plain counter")
  @JCStressTest
  @Outcome(
      id = {"2, 0", "1, 1", "0, 2"},
      expect = Expect.ACCEPTABLE,
      desc = "two in all")
  @Outcome(
      id = {"2, 1", "1, 2", "2, 2"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "more than two in all")
  @State
  public static class Weakened {
    private volatile int left = 2;

    private int granted() {
      int seen = left;
      if (seen == 0) {
        return 0;
      }
      Window.stayOpen();
      left = seen - 1;
      return 1;
    }

    @Actor
    public void first(II_Result r) {
      r.r1 = granted() + granted();
    }

    @Actor
    public void second(II_Result r) {
      r.r2 = granted() + granted();
    }
  }
}
