package dev.baton.stress.state;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
import dev.baton.stress.time.Window;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/**
 * An agent holds a list that it got while another appends. Does the list in its hand change?
 *
 * <p><b>Believed because</b> what a get returns is never written again.
 *
 * <p><b>If it were seen,</b> an agent counts its inputs twice and gets two answers.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=StateListsAreSnapshots}
 */
public final class StateListsAreSnapshots {
  private StateListsAreSnapshots() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "it stays as it was")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a list changed in the hand of its reader")
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
    public void second(Z_Result r) {
      List<String> held = state.as("b").get(LOG);
      int before = held.size();
      r.r1 = held.size() == before;
    }
  }

  /** Weakened: the live list handed out. */
  @Twin("the live list handed out")
  @JCStressTest
  @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "it stays as it was")
  @Outcome(
      id = "false",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a list changed in the hand of its reader")
  @State
  public static class Weakened {
    private final List<String> log = new CopyOnWriteArrayList<>(List.of("first"));

    @Actor
    public void first() {
      log.add("second");
    }

    @Actor
    public void second(Z_Result r) {
      List<String> held = log;
      int before = held.size();
      Window.stayOpen();
      r.r1 = held.size() == before;
    }
  }
}
