package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.VersionedState;
import dev.baton.stress.time.Window;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/**
 * Two agents update at once. Does the version count both writes?
 *
 * <p><b>Believed because</b> a write makes its version from the one that it replaces, in the same
 * step.
 *
 * <p><b>If it were seen,</b> two states have one version, and a reader of the first is told that it
 * is current after the second.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify
 * -Dstress.tests=VersionedStateEveryWriteCounts}
 */
public final class VersionedStateEveryWriteCounts {
  private VersionedStateEveryWriteCounts() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both are counted")
  @Outcome(expect = Expect.FORBIDDEN, desc = "two writes with one version")
  @State
  public static class Shipped {
    private final VersionedState<Integer> state = VersionedState.of(0);

    @Actor
    public void first() {
      state.update(BoundedRetry.attempts(100), v -> v + 1);
    }

    @Actor
    public void second() {
      state.update(BoundedRetry.attempts(100), v -> v + 1);
    }

    @Arbiter
    public void end(J_Result r) {
      r.r1 = state.read().version();
    }
  }

  /** Weakened: an atomic value, and a version that is counted beside it. */
  @Twin("an atomic value, and a version that is counted beside it")
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both are counted")
  @Outcome(id = "1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "two writes with one version")
  @State
  public static class Weakened {
    private final AtomicInteger value = new AtomicInteger();
    private volatile long version;

    private void update() {
      value.incrementAndGet();
      long seen = version;
      Window.stayOpen();
      version = seen + 1;
    }

    @Actor
    public void first() {
      update();
    }

    @Actor
    public void second() {
      update();
    }

    @Arbiter
    public void end(J_Result r) {
      r.r1 = version;
    }
  }
}
