package dev.baton.stress.state;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
import dev.baton.stress.time.Window;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * An agent replaces two keys that belong together while another takes a snapshot. Can the other see
 * one key new and the other old?
 *
 * <p><b>Believed because</b> several keys change in one compare-and-set of one immutable map, and a
 * snapshot is one read of it.
 *
 * <p><b>If it were seen,</b> an agent works on a draft with the sources of another draft.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=StateKeysTogether}
 */
public final class StateKeysTogether {
  private StateKeysTogether() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "before")
  @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "after")
  @Outcome(expect = Expect.FORBIDDEN, desc = "half of a change")
  @State
  public static class Shipped {
    private static final StateKey<Integer> DRAFT = StateKey.ownedBy("w", "draft", Integer.class);
    private static final StateKey<Integer> SOURCES =
        StateKey.ownedBy("w", "sources", Integer.class);
    private final CoordinationState state = CoordinationState.of(DRAFT, SOURCES);

    {
      state.as("w").putAll(Map.of(DRAFT, 0, SOURCES, 0));
    }

    @Actor
    public void first() {
      state.as("w").putAll(Map.of(DRAFT, 1, SOURCES, 1));
    }

    @Actor
    public void second(II_Result r) {
      Map<String, Object> seen = state.snapshot();
      r.r1 = (int) Objects.requireNonNull(seen.get("draft"));
      r.r2 = (int) Objects.requireNonNull(seen.get("sources"));
    }
  }

  /** Weakened: each key put by itself. */
  @Twin("each key put by itself")
  @JCStressTest
  @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "before")
  @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "after")
  @Outcome(
      id = {"1, 0", "0, 1"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "half of a change")
  @State
  public static class Weakened {
    private final Map<String, Integer> state = new ConcurrentHashMap<>();

    {
      state.put("draft", 0);
      state.put("sources", 0);
    }

    @Actor
    public void first() {
      state.put("draft", 1);
      Window.stayOpen();
      state.put("sources", 1);
    }

    @Actor
    public void second(II_Result r) {
      r.r1 = state.getOrDefault("draft", 0);
      r.r2 = state.getOrDefault("sources", 0);
    }
  }
}
