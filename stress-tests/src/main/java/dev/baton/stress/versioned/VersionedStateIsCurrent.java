package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.VersionedState;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * An agent hears of a write and asks whether the version from before it is still current. Can the
 * answer be yes?
 *
 * <p><b>Believed because</b> the version is part of what was written, and what happened before the
 * news is visible after it.
 *
 * <p><b>If it were seen,</b> an agent ships a result that it was just told is out of date.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=VersionedStateIsCurrent}
 */
public final class VersionedStateIsCurrent {
  private VersionedStateIsCurrent() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "no news yet, still current")
  @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "the write came in between")
  @Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "heard of it, not current")
  @Outcome(expect = Expect.FORBIDDEN, desc = "told of a write, and current all the same")
  @State
  public static class Shipped {
    private final VersionedState<Integer> state = VersionedState.of(0);
    private volatile boolean told;

    @Actor
    public void first() {
      state.write(1, 0);
      told = true;
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r1 = told;
      r.r2 = state.isCurrent(0);
    }
  }

  /** Weakened: a copy of the version for cheap checks, brought up to date after the news. */
  @Twin("a copy of the version for cheap checks, brought up to date after the news")
  @JCStressTest
  @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "no news yet, still current")
  @Outcome(id = "false, false", expect = Expect.ACCEPTABLE, desc = "the write came in between")
  @Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "heard of it, not current")
  @Outcome(
      id = "true, true",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "told of a write, and current all the same")
  @State
  public static class Weakened {
    private volatile long cheap;
    private volatile boolean told;

    @Actor
    public void first() {
      told = true;
      Window.stayOpen();
      cheap = 1;
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r1 = told;
      r.r2 = cheap == 0;
    }
  }
}
