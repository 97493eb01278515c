package dev.baton.stress.listener;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.CoordinationListener;
import dev.baton.patterns.Operation;
import dev.baton.patterns.VersionedState;
import dev.baton.stress.time.Window;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Two agents install a listener each on one state, and write through what they get. Does each
 * listener see the writes of its own agent, and is none lost?
 *
 * <p><b>Believed because</b> a listener comes with a view of its own over the same state:
 * installing one changes nothing that others use.
 *
 * <p><b>If it were seen,</b> who begins to watch makes others blind, or splits the state in two.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=ListenerInstalledApart}
 */
public final class ListenerInstalledApart {
  private ListenerInstalledApart() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "1, 1, 2", expect = Expect.ACCEPTABLE, desc = "each its own, and both writes")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a write was seen by another listener, or lost")
  @State
  public static class Shipped {
    private final VersionedState<Integer> state = VersionedState.of(0);

    @Actor
    public void first(III_Result r) {
      Watch watch = new Watch();
      VersionedState.observed("n", state, watch).update(BoundedRetry.attempts(100), v -> v + 1);
      r.r1 = watch.written.get();
    }

    @Actor
    public void second(III_Result r) {
      Watch watch = new Watch();
      VersionedState.observed("n", state, watch).update(BoundedRetry.attempts(100), v -> v + 1);
      r.r2 = watch.written.get();
    }

    @Arbiter
    public void end(III_Result r) {
      r.r3 = state.read().value();
    }

    private static final class Watch implements CoordinationListener {
      private final AtomicInteger written = new AtomicInteger();

      @Override
      public void after(Operation operation) {
        if (operation.kind() == Operation.Kind.WRITE && operation.outcome().equals("ok")) {
          written.incrementAndGet();
        }
      }
    }
  }

  /** Weakened: one field for the listener, set before the write. */
  @Twin("one field for the listener, set before the write")
  @JCStressTest
  @Outcome(id = "1, 1, 2", expect = Expect.ACCEPTABLE, desc = "each its own, and both writes")
  @Outcome(
      id = {"2, 0, 2", "0, 2, 2"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a write was seen by another listener")
  @State
  public static class Weakened {
    private final AtomicInteger state = new AtomicInteger();
    private final AtomicInteger one = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();
    private volatile AtomicInteger listener = one;

    private void write() {
      state.incrementAndGet();
      Window.stayOpen();
      listener.incrementAndGet();
    }

    @Actor
    public void first() {
      listener = one;
      write();
    }

    @Actor
    public void second() {
      listener = other;
      write();
    }

    @Arbiter
    public void end(III_Result r) {
      r.r1 = one.get();
      r.r2 = other.get();
      r.r3 = state.get();
    }
  }
}
