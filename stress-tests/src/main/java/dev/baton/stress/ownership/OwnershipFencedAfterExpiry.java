package dev.baton.stress.ownership;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.FencedOff;
import dev.baton.patterns.Hold;
import dev.baton.patterns.TaskOwnership;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import dev.baton.stress.time.HandClock;
import dev.baton.stress.time.Window;
import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * The lease of a holder runs out while it writes, and its successor writes too. Can the old holder
 * have the last word?
 *
 * <p><b>Believed because</b> each hold has a greater token than the one before, and the state
 * refuses a token that is smaller than one that has written.
 *
 * <p><b>If it were seen,</b> an agent that was declared dead overwrites the work of the one that
 * took over.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=OwnershipFencedAfterExpiry}
 */
public final class OwnershipFencedAfterExpiry {
  private OwnershipFencedAfterExpiry() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "the successor has the last word")
  @Outcome(expect = Expect.FORBIDDEN, desc = "the old holder wrote after its successor")
  @State
  public static class Shipped {
    private final HandClock clock = new HandClock();
    private final TaskOwnership task =
        TaskOwnership.of("t", "a").leased(Duration.ofNanos(50), clock);
    private final VersionedState<Integer> state = VersionedState.of(0);
    private final Hold old = task.hold("a").orElseThrow();

    @Actor
    public void first() {
      try {
        state.write(1, state.read().version(), old.token());
      } catch (FencedOff late) {
        // what must happen when the successor was first
      }
    }

    @Actor
    public void second() {
      clock.moveTo(100);
      long token = task.hold("a").orElseThrow().token();
      while (!(state.write(2, state.read().version(), token) instanceof WriteResult.Written)) {
        Thread.onSpinWait();
      }
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = state.read().value();
    }
  }

  /** Weakened: the lease looked at before the write, for a token with it. */
  @Twin("the lease looked at before the write, for a token with it")
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "the successor has the last word")
  @Outcome(
      id = "1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the old holder wrote after its successor")
  @State
  public static class Weakened {
    private final HandClock clock = new HandClock();
    private final TaskOwnership task =
        TaskOwnership.of("t", "a").leased(Duration.ofNanos(50), clock);
    private final VersionedState<Integer> state = VersionedState.of(0);
    private final Hold old = task.hold("a").orElseThrow();

    @Actor
    public void first() {
      if (old.isCurrent()) {
        Window.stayOpen();
        state.write(1, state.read().version());
      }
    }

    @Actor
    public void second() {
      clock.moveTo(100);
      Hold next = task.hold("a").orElseThrow();
      while (next.isCurrent()
          && !(state.write(2, state.read().version()) instanceof WriteResult.Written)) {
        Thread.onSpinWait();
      }
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = state.read().value();
    }
  }
}
