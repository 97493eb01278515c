package dev.baton.stress.state;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationState;
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
 * Two agents write one merged key at once. Does the value hold both contributions?
 *
 * <p><b>Believed because</b> the reducer is applied to the current value and the result put in its
 * place in one step, or again.
 *
 * <p><b>If it were seen,</b> a merged total leaves out what an agent was told is in.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=StateMergeBoth}
 */
public final class StateMergeBoth {
  private StateMergeBoth() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "3", expect = Expect.ACCEPTABLE, desc = "both are in")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a contribution is missing")
  @State
  public static class Shipped {
    private static final StateKey<Integer> TOTAL =
        StateKey.mergedBy(Integer::sum, "total", Integer.class);
    private final CoordinationState state = CoordinationState.of(TOTAL);

    @Actor
    public void first() {
      state.as("a").put(TOTAL, 1);
    }

    @Actor
    public void second() {
      state.as("b").put(TOTAL, 2);
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = state.as("a").get(TOTAL);
    }
  }

  /** Weakened: read, merge, put. */
  @Twin("read, merge, put")
  @JCStressTest
  @Outcome(id = "3", expect = Expect.ACCEPTABLE, desc = "both are in")
  @Outcome(
      id = {"1", "2"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a contribution is missing")
  @State
  public static class Weakened {
    private volatile int total;

    private void merge(int more) {
      int seen = total;
      Window.stayOpen();
      total = seen + more;
    }

    @Actor
    public void first() {
      merge(1);
    }

    @Actor
    public void second() {
      merge(2);
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = total;
    }
  }
}
