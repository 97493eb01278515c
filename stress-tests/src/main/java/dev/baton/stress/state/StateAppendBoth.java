package dev.baton.stress.state;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
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
 * Two agents append to one append-only key at once. Are both items there in the end?
 *
 * <p><b>Believed because</b> an append replaces the list that it read by a longer one in one step,
 * or tries again.
 *
 * <p><b>If it were seen,</b> the finding of one agent is gone, though append-only promises that
 * nothing ever is.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=StateAppendBoth}
 */
public final class StateAppendBoth {
  private StateAppendBoth() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both are there")
  @Outcome(expect = Expect.FORBIDDEN, desc = "an item is missing")
  @State
  public static class Shipped {
    private static final StateKey<List<String>> LOG = StateKey.appendOnly("log", String.class);
    private final CoordinationState state = CoordinationState.of(LOG);

    @Actor
    public void first() {
      state.as("a").append(LOG, "x");
    }

    @Actor
    public void second() {
      state.as("b").append(LOG, "y");
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = state.as("a").get(LOG).size();
    }
  }

  /** Weakened: read, copy, put. */
  @Twin("read, copy, put")
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both are there")
  @Outcome(id = "1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "an item is missing")
  @State
  public static class Weakened {
    private volatile List<String> log = List.of();

    private void append(String item) {
      List<String> longer = new ArrayList<>(log);
      longer.add(item);
      Window.stayOpen();
      log = longer;
    }

    @Actor
    public void first() {
      append("x");
    }

    @Actor
    public void second() {
      append("y");
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = log.size();
    }
  }
}
