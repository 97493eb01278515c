package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import dev.baton.stress.time.Window;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/**
 * Two agents update at once, each with room for retries. Are both changes in the end in?
 *
 * <p><b>Believed because</b> an update reads again after each conflict, and computes again from
 * what it read.
 *
 * <p><b>If it were seen,</b> the change of one agent is gone, and its caller holds a result that
 * says it is not.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify
 * -Dstress.tests=VersionedStateUpdateContention}
 */
public final class VersionedStateUpdateContention {
  private VersionedStateUpdateContention() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "true, true, 2", expect = Expect.ACCEPTABLE, desc = "both are in")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a change is missing")
  @State
  public static class Shipped {
    private final VersionedState<Integer> state = VersionedState.of(0);

    @Actor
    public void first(ZZI_Result r) {
      r.r1 = state.update(BoundedRetry.attempts(100), v -> v + 1) instanceof WriteResult.Written;
    }

    @Actor
    public void second(ZZI_Result r) {
      r.r2 = state.update(BoundedRetry.attempts(100), v -> v + 1) instanceof WriteResult.Written;
    }

    @Arbiter
    public void end(ZZI_Result r) {
      r.r3 = state.read().value();
    }
  }

  /** Weakened: read again after a conflict, but not computed again. */
  @Twin("read again after a conflict, but not computed again")
  @JCStressTest
  @Outcome(id = "true, true, 2", expect = Expect.ACCEPTABLE, desc = "both are in")
  @Outcome(
      id = "true, true, 1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a change is missing")
  @State
  public static class Weakened {
    private final AtomicInteger state = new AtomicInteger();

    private boolean update() {
      int next = state.get() + 1;
      Window.stayOpen();
      while (!state.compareAndSet(state.get(), next)) {
        Thread.onSpinWait();
      }
      return true;
    }

    @Actor
    public void first(ZZI_Result r) {
      r.r1 = update();
    }

    @Actor
    public void second(ZZI_Result r) {
      r.r2 = update();
    }

    @Arbiter
    public void end(ZZI_Result r) {
      r.r3 = state.get();
    }
  }
}
