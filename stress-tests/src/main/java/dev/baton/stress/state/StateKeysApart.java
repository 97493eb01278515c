package dev.baton.stress.state;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.StateKey;
import dev.baton.stress.time.Window;
import java.util.HashMap;
import java.util.Map;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two agents write a key of their own at once. Are both values there?
 *
 * <p><b>Believed because</b> a write of one key starts again when another key was written in
 * between, or does not touch it.
 *
 * <p><b>If it were seen,</b> an agent loses its work to another that never wrote the same thing.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=StateKeysApart}
 */
public final class StateKeysApart {
  private StateKeysApart() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "both are there")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a value is missing")
  @State
  public static class Shipped {
    private static final StateKey<Integer> A = StateKey.ownedBy("a", "one", Integer.class);
    private static final StateKey<Integer> B = StateKey.ownedBy("b", "other", Integer.class);
    private final CoordinationState state = CoordinationState.of(A, B);

    @Actor
    public void first() {
      state.as("a").put(A, 1);
    }

    @Actor
    public void second() {
      state.as("b").put(B, 2);
    }

    @Arbiter
    public void end(II_Result r) {
      Integer one = state.as("a").get(A);
      Integer other = state.as("a").get(B);
      r.r1 = one == null ? 0 : one;
      r.r2 = other == null ? 0 : other;
    }
  }

  /** Weakened: the whole map copied and put back. */
  @Twin("the whole map copied and put back")
  @JCStressTest
  @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "both are there")
  @Outcome(
      id = {"0, 2", "1, 0"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a value is missing")
  @State
  public static class Weakened {
    private volatile Map<String, Integer> state = Map.of();

    private void put(String key, int value) {
      Map<String, Integer> next = new HashMap<>(state);
      next.put(key, value);
      Window.stayOpen();
      state = next;
    }

    @Actor
    public void first() {
      put("one", 1);
    }

    @Actor
    public void second() {
      put("other", 2);
    }

    @Arbiter
    public void end(II_Result r) {
      r.r1 = state.getOrDefault("one", 0);
      r.r2 = state.getOrDefault("other", 0);
    }
  }
}
