package dev.baton.stress.state;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
import dev.baton.stress.time.Window;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * Two threads of an agent change several keys over one version that both have read. Can both be
 * told that they did?
 *
 * <p><b>Believed because</b> the version is compared in the step that replaces the map.
 *
 * <p><b>If it were seen,</b> a change that was computed from what is gone replaces one that nobody
 * looked at.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=StateOneExpectedVersion}
 */
public final class StateOneExpectedVersion {
  private StateOneExpectedVersion() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one of them")
  @Outcome(expect = Expect.FORBIDDEN, desc = "both, or neither")
  @State
  public static class Shipped {
    private static final StateKey<Integer> DRAFT = StateKey.ownedBy("w", "draft", Integer.class);
    private static final StateKey<Integer> SOURCES =
        StateKey.ownedBy("w", "sources", Integer.class);
    private final CoordinationState state = CoordinationState.of(DRAFT, SOURCES);
    private final long version = state.read().version();

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = state.as("w").putAll(Map.of(DRAFT, 1, SOURCES, 1), version);
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = state.as("w").putAll(Map.of(DRAFT, 2, SOURCES, 2), version);
    }
  }

  /** Weakened: the version compared before the change. */
  @Twin("the version compared before the change")
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one of them")
  @Outcome(
      id = "true, true",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "both, and one change is lost")
  @State
  public static class Weakened {
    private static final StateKey<Integer> DRAFT = StateKey.ownedBy("w", "draft", Integer.class);
    private static final StateKey<Integer> SOURCES =
        StateKey.ownedBy("w", "sources", Integer.class);
    private final CoordinationState state = CoordinationState.of(DRAFT, SOURCES);
    private final long version = state.read().version();

    private boolean change(int value) {
      if (state.read().version() != version) {
        return false;
      }
      Window.stayOpen();
      state.as("w").putAll(Map.of(DRAFT, value, SOURCES, value));
      return true;
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = change(1);
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = change(2);
    }
  }
}
