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
 * Two threads report the same feedback at once. Is exactly one of them the second in a row?
 *
 * <p><b>Believed because</b> the comparison with the feedback before is part of the step that adds
 * it.
 *
 * <p><b>If it were seen,</b> a loop that makes no progress is not noticed when it runs on two
 * threads.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=RetrySameFeedbackEscalates}
 */
public final class RetrySameFeedbackEscalates {
  private RetrySameFeedbackEscalates() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"RETRY, ESCALATE", "ESCALATE, RETRY"},
      expect = Expect.ACCEPTABLE,
      desc = "the second one escalates")
  @Outcome(expect = Expect.FORBIDDEN, desc = "both or none escalated")
  @State
  public static class Shipped {
    private final BoundedRetry retry = BoundedRetry.attempts(9);

    @Actor
    public void first(LL_Result r) {
      r.r1 = retry.next("same").name();
    }

    @Actor
    public void second(LL_Result r) {
      r.r2 = retry.next("same").name();
    }
  }

  /** Weakened: check-then-act. */
  @Twin("check-then-act")
  @JCStressTest
  @Outcome(
      id = {"RETRY, ESCALATE", "ESCALATE, RETRY"},
      expect = Expect.ACCEPTABLE,
      desc = "the second one escalates")
  @Outcome(id = "RETRY, RETRY", expect = Expect.ACCEPTABLE_INTERESTING, desc = "none escalated")
  @State
  public static class Weakened {
    private volatile String last = "";

    private String next(String feedback) {
      String action = feedback.equals(last) ? "ESCALATE" : "RETRY";
      Window.stayOpen();
      last = feedback;
      return action;
    }

    @Actor
    public void first(LL_Result r) {
      r.r1 = next("same");
    }

    @Actor
    public void second(LL_Result r) {
      r.r2 = next("same");
    }
  }
}
