package dev.baton.stress.retry;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.BoundedRetry;
import dev.baton.stress.time.Window;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Two threads report feedback at once. Does the history hold both?
 *
 * <p><b>Believed because</b> feedback is added in the step that counts the attempt.
 *
 * <p><b>If it were seen,</b> the next attempt is made without knowing why an earlier one failed.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=RetryHistoryIsWhole}
 */
public final class RetryHistoryIsWhole {
  private RetryHistoryIsWhole() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both are there")
  @Outcome(expect = Expect.FORBIDDEN, desc = "feedback was lost")
  @State
  public static class Shipped {
    private final BoundedRetry retry = BoundedRetry.attempts(5);

    @Actor
    public void first() {
      retry.next("a");
    }

    @Actor
    public void second() {
      retry.next("b");
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = retry.feedbackHistory().size();
    }
  }

  /** Weakened: read, copy, put. */
  @Twin("read, copy, put")
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both are there")
  @Outcome(id = "1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "feedback was lost")
  @State
  public static class Weakened {
    private volatile List<String> history = List.of();

    private void next(String feedback) {
      List<String> longer = new ArrayList<>(history);
      longer.add(feedback);
      Window.stayOpen();
      history = longer;
    }

    @Actor
    public void first() {
      next("a");
    }

    @Actor
    public void second() {
      next("b");
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = history.size();
    }
  }
}
