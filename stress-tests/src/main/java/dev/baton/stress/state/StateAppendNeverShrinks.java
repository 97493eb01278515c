package dev.baton.stress.state;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
import dev.baton.stress.time.Window;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * An agent reads an append-only key twice while another appends. Can the second list be shorter
 * than the first?
 *
 * <p><b>Believed because</b> each append puts a longer list in place of a shorter one, and reads
 * never go back.
 *
 * <p><b>If it were seen,</b> an agent refers to a finding that is no longer there.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=StateAppendNeverShrinks}
 */
public final class StateAppendNeverShrinks {
  private StateAppendNeverShrinks() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"1, 1", "1, 2", "2, 2"},
      expect = Expect.ACCEPTABLE,
      desc = "it only grows")
  @Outcome(expect = Expect.FORBIDDEN, desc = "it shrank")
  @State
  public static class Shipped {
    private static final StateKey<List<String>> LOG = StateKey.appendOnly("log", String.class);
    private final CoordinationState state = CoordinationState.of(LOG);

    {
      state.as("a").append(LOG, "first");
    }

    @Actor
    public void first() {
      state.as("a").append(LOG, "second");
    }

    @Actor
    public void second(II_Result r) {
      r.r1 = state.as("b").get(LOG).size();
      r.r2 = state.as("b").get(LOG).size();
    }
  }

  /** Weakened: emptied and filled again. */
  @Twin("emptied and filled again")
  @JCStressTest
  @Outcome(
      id = {"1, 1", "1, 2", "2, 2"},
      expect = Expect.ACCEPTABLE,
      desc = "it only grows")
  @Outcome(
      id = {"1, 0", "0, 0", "0, 2"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "it shrank")
  @State
  public static class Weakened {
    private volatile List<String> log = List.of("first");

    @Actor
    public void first() {
      log = List.of();
      Window.stayOpen();
      log = List.of("first", "second");
    }

    @Actor
    public void second(II_Result r) {
      r.r1 = log.size();
      r.r2 = log.size();
    }
  }
}
