package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.VersionedState;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A value of two parts is replaced. Can a reader see one part old and the other new?
 *
 * <p><b>Believed because</b> a write replaces the value as a whole, and values are immutable.
 *
 * <p><b>If it were seen,</b> an agent reads a title that belongs to another text.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=VersionedStateWholeValues}
 */
public final class VersionedStateWholeValues {
  private VersionedStateWholeValues() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "before")
  @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "after")
  @Outcome(expect = Expect.FORBIDDEN, desc = "parts of two values")
  @State
  public static class Shipped {
    private final VersionedState<Pair> state = VersionedState.of(new Pair(0, 0));

    @Actor
    public void first() {
      state.write(new Pair(1, 1), 0);
    }

    @Actor
    public void second(II_Result r) {
      Pair seen = state.read().value();
      r.r1 = seen.title();
      r.r2 = seen.text();
    }

    private record Pair(int title, int text) {}
  }

  /** Weakened: a value that is changed in place. */
  @Twin("a value that is changed in place")
  @JCStressTest
  @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "before")
  @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "after")
  @Outcome(
      id = {"0, 1", "1, 0"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "parts of two values")
  @State
  public static class Weakened {
    private final Pair value = new Pair();

    @Actor
    public void first() {
      value.title = 1;
      Window.stayOpen();
      value.text = 1;
    }

    @Actor
    public void second(II_Result r) {
      r.r1 = value.title;
      r.r2 = value.text;
    }

    private static final class Pair {
      private volatile int title;
      private volatile int text;
    }
  }
}
