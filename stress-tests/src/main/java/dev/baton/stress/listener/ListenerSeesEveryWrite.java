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
import org.openjdk.jcstress.infra.results.ZII_Result;

/**
 * Two agents write a state that is watched. Does the listener see as many successful writes as
 * there are versions?
 *
 * <p><b>Believed because</b> every operation calls the listener on its own thread, before and
 * after, whatever becomes of it.
 *
 * <p><b>If it were seen,</b> the history that the harness judges is not the one that took place.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=ListenerSeesEveryWrite}
 */
public final class ListenerSeesEveryWrite {
  private ListenerSeesEveryWrite() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = "true, 2, 2",
      expect = Expect.ACCEPTABLE,
      desc = "both calls of both, and all versions")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a write that nobody saw")
  @State
  public static class Shipped {
    private final Watch watch = new Watch();
    private final VersionedState<Integer> state = VersionedState.of("n", 0, watch);

    @Actor
    public void first() {
      state.update(BoundedRetry.attempts(100), v -> v + 1);
    }

    @Actor
    public void second() {
      state.update(BoundedRetry.attempts(100), v -> v + 1);
    }

    @Arbiter
    public void end(ZII_Result r) {
      r.r1 = watch.open.get() == 0;
      r.r2 = watch.written.get();
      r.r3 = state.read().value();
    }

    private static final class Watch implements CoordinationListener {
      private final AtomicInteger open = new AtomicInteger();
      private final AtomicInteger written = new AtomicInteger();

      @Override
      public void before(Operation operation) {
        open.incrementAndGet();
      }

      @Override
      public void after(Operation operation) {
        open.decrementAndGet();
        if (operation.kind() == Operation.Kind.WRITE && operation.outcome().equals("ok")) {
          written.incrementAndGet();
        }
      }
    }
  }

  /** Weakened: a listener that counts without care for threads. */
  @Twin("a listener that counts without care for threads")
  @JCStressTest
  @Outcome(
      id = "true, 2, 2",
      expect = Expect.ACCEPTABLE,
      desc = "both calls of both, and all versions")
  @Outcome(
      id = "true, 1, 2",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a write that nobody saw")
  @State
  public static class Weakened {
    private final AtomicInteger state = new AtomicInteger();
    private volatile int written;

    private void update() {
      state.incrementAndGet();
      int seen = written;
      Window.stayOpen();
      written = seen + 1;
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
    public void end(ZII_Result r) {
      r.r1 = true;
      r.r2 = written;
      r.r3 = state.get();
    }
  }
}
