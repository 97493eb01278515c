package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.FencedOff;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * A holder whose lease has run out writes late, over the version that it just read. Can its value
 * replace that of the new holder?
 *
 * <p><b>Believed because</b> the state remembers the greatest token that has written, in the same
 * object as the value.
 *
 * <p><b>If it were seen,</b> an agent that was declared dead overwrites its successor.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=VersionedStateFencedWrite}
 */
public final class VersionedStateFencedWrite {
  private VersionedStateFencedWrite() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "the new holder has the last word")
  @Outcome(expect = Expect.FORBIDDEN, desc = "the old holder wrote after the new one")
  @State
  public static class Shipped {
    private final VersionedState<Integer> state = VersionedState.of(0);

    @Actor
    public void first() {
      try {
        state.write(1, state.read().version(), 1);
      } catch (FencedOff late) {
        // what must happen when the new holder was first
      }
    }

    @Actor
    public void second() {
      while (!(state.write(2, state.read().version(), 2) instanceof WriteResult.Written)) {
        Thread.onSpinWait();
      }
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = state.read().value();
    }
  }

  /** Weakened: versions without tokens. */
  @Twin("versions without tokens")
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "the new holder has the last word")
  @Outcome(
      id = "1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the old holder wrote after the new one")
  @State
  public static class Weakened {
    private final VersionedState<Integer> state = VersionedState.of(0);

    @Actor
    public void first() {
      state.write(1, state.read().version());
    }

    @Actor
    public void second() {
      while (!(state.write(2, state.read().version()) instanceof WriteResult.Written)) {
        Thread.onSpinWait();
      }
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = state.read().value();
    }
  }
}
