package dev.baton.stress.state;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.OwnershipViolation;
import dev.baton.patterns.StateKey;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Two agents move a monotonic key forward at once, one further than the other. Does it end at the
 * further?
 *
 * <p><b>Believed because</b> the order is looked at in the step that replaces the value.
 *
 * <p><b>If it were seen,</b> a document that was published is a draft again.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=StateMonotonicKeepsGreatest}
 */
public final class StateMonotonicKeepsGreatest {
  private StateMonotonicKeepsGreatest() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "the further one stays")
  @Outcome(expect = Expect.FORBIDDEN, desc = "it went back")
  @State
  public static class Shipped {
    private static final StateKey<Integer> ROUND = StateKey.monotonic("round", Integer.class);
    private final CoordinationState state = CoordinationState.of(ROUND);

    private void forward(int round) {
      try {
        state.as("a").put(ROUND, round);
      } catch (OwnershipViolation behind) {
        // a step back is refused, and must be
      }
    }

    @Actor
    public void first() {
      forward(1);
    }

    @Actor
    public void second() {
      forward(2);
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = state.as("a").get(ROUND);
    }
  }

  /** Weakened: check-then-act. */
  @Twin("check-then-act")
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "the further one stays")
  @Outcome(id = "1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "it went back")
  @State
  public static class Weakened {
    private volatile int round;

    private void forward(int next) {
      if (next > round) {
        Window.stayOpen();
        round = next;
      }
    }

    @Actor
    public void first() {
      forward(1);
    }

    @Actor
    public void second() {
      forward(2);
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = round;
    }
  }
}
