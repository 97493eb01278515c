package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IJ_Result;

/**
 * One agent writes 1 as version 1 and 2 as version 2. Can another read a value with the version of
 * a different one?
 *
 * <p><b>Believed because</b> value and version sit in one immutable object behind one reference.
 *
 * <p><b>If it were seen,</b> a writer computes from one value and is let through by the version of
 * another: a lost update that no check can see.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=VersionedStateTornSnapshot}
 */
public final class VersionedStateTornSnapshot {
  private VersionedStateTornSnapshot() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "before")
  @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "between")
  @Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "after")
  @Outcome(expect = Expect.FORBIDDEN, desc = "value and version of different writes")
  @State
  public static class Shipped {
    private final VersionedState<Integer> state = VersionedState.of(0);

    @Actor
    public void first() {
      state.write(1, 0);
      state.write(2, 1);
    }

    @Actor
    public void second(IJ_Result r) {
      Versioned<Integer> seen = state.read();
      r.r1 = seen.value();
      r.r2 = seen.version();
    }
  }

  /** Weakened: value and version in two fields. */
  @Twin("value and version in two fields")
  @JCStressTest
  @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "before")
  @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "between")
  @Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "after")
  @Outcome(
      id = {"0, 1", "0, 2", "1, 0", "1, 2", "2, 0", "2, 1"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "torn")
  @State
  public static class Weakened {
    private volatile int value;
    private volatile long version;

    @Actor
    public void first() {
      value = 1;
      Window.stayOpen();
      version = 1;
      value = 2;
      version = 2;
    }

    @Actor
    public void second(IJ_Result r) {
      r.r1 = value;
      r.r2 = version;
    }
  }
}
