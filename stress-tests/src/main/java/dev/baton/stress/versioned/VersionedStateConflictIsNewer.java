package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/**
 * A write is refused. Is the state that comes with the refusal the one that stood in the way?
 *
 * <p><b>Believed because</b> what is returned is read after the compare-and-set failed.
 *
 * <p><b>If it were seen,</b> a writer that goes on from the refusal runs into the same conflict for
 * ever, or overwrites the winner.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify
 * -Dstress.tests=VersionedStateConflictIsNewer}
 */
public final class VersionedStateConflictIsNewer {
  private VersionedStateConflictIsNewer() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"-1, 1", "1, -1"},
      expect = Expect.ACCEPTABLE,
      desc = "the loser sees the version of the winner")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a refusal with a stale state")
  @State
  public static class Shipped {
    private final VersionedState<Integer> state = VersionedState.of(0);

    @Actor
    public void first(JJ_Result r) {
      r.r1 = version(state.write(1, 0));
    }

    @Actor
    public void second(JJ_Result r) {
      r.r2 = version(state.write(2, 0));
    }

    /** The version that stood in the way, -1 for a write that took place. */
    private static long version(WriteResult<Integer> result) {
      return result instanceof WriteResult.Conflict<Integer> lost ? lost.current().version() : -1;
    }
  }

  /** Weakened: the refusal carries what was read before the write was tried. */
  @Twin("the refusal carries what was read before the write was tried")
  @JCStressTest
  @Outcome(
      id = {"-1, 1", "1, -1"},
      expect = Expect.ACCEPTABLE,
      desc = "the loser sees the version of the winner")
  @Outcome(
      id = {"-1, 0", "0, -1"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a refusal with a stale state")
  @State
  public static class Weakened {
    private final AtomicLong version = new AtomicLong();

    private long write() {
      long seen = version.get();
      return seen == 0 && version.compareAndSet(0, 1) ? -1 : seen;
    }

    @Actor
    public void first(JJ_Result r) {
      r.r1 = write();
    }

    @Actor
    public void second(JJ_Result r) {
      r.r2 = write();
    }
  }
}
