package dev.baton.stress.retry;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.BoundedRetry;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * One retry is left, and two threads ask for it. Do both get it?
 *
 * <p><b>Believed because</b> the count and the answer that follows from it are one step.
 *
 * <p><b>If it were seen,</b> a bound of n lets n + 1 attempts through, and each of them costs
 * money.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=RetryLastAttemptOnce}
 */
public final class RetryLastAttemptOnce {
  private RetryLastAttemptOnce() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"RETRY, ESCALATE", "ESCALATE, RETRY"},
      expect = Expect.ACCEPTABLE,
      desc = "it is granted once")
  @Outcome(expect = Expect.FORBIDDEN, desc = "granted twice, or not at all")
  @State
  public static class Shipped {
    private final BoundedRetry retry = BoundedRetry.attempts(2);

    @Actor
    public void first(LL_Result r) {
      r.r1 = retry.next("a").name();
    }

    @Actor
    public void second(LL_Result r) {
      r.r2 = retry.next("b").name();
    }
  }

  /** Weakened: check-then-act. */
  @Twin("check-then-act")
  @JCStressTest
  @Outcome(
      id = {"RETRY, ESCALATE", "ESCALATE, RETRY"},
      expect = Expect.ACCEPTABLE,
      desc = "it is granted once")
  @Outcome(id = "RETRY, RETRY", expect = Expect.ACCEPTABLE_INTERESTING, desc = "granted twice")
  @State
  public static class Weakened {
    private volatile int left = 1;

    private String next() {
      int seen = left;
      if (seen == 0) {
        return "ESCALATE";
      }
      Window.stayOpen();
      left = seen - 1;
      return "RETRY";
    }

    @Actor
    public void first(LL_Result r) {
      r.r1 = next();
    }

    @Actor
    public void second(LL_Result r) {
      r.r2 = next();
    }
  }
}
