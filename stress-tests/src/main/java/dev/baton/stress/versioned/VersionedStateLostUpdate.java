package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZI_Result;

/**
 * Two agents read, add one, and write what they computed. Can both be told that their write took
 * place, and one of the two be lost?
 *
 * <p><b>Believed because</b> a write is one compare-and-set on the reference that holds value and
 * version together, so of two writers that read one version the second finds another.
 *
 * <p><b>If it were seen,</b> an agent was told that its work is stored, and it is not: the bug that
 * versions exist to prevent.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=VersionedStateLostUpdate}
 */
public final class VersionedStateLostUpdate {
  private VersionedStateLostUpdate() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "true, true, 2", expect = Expect.ACCEPTABLE, desc = "one after the other")
  @Outcome(
      id = {"true, false, 1", "false, true, 1"},
      expect = Expect.ACCEPTABLE,
      desc = "one was told of the conflict")
  @Outcome(expect = Expect.FORBIDDEN, desc = "an update was lost")
  @State
  public static class Shipped {
    private final VersionedState<Integer> state = VersionedState.of(0);

    @Actor
    public void first(ZZI_Result r) {
      Versioned<Integer> seen = state.read();
      r.r1 = state.write(seen.value() + 1, seen.version()) instanceof WriteResult.Written;
    }

    @Actor
    public void second(ZZI_Result r) {
      Versioned<Integer> seen = state.read();
      r.r2 = state.write(seen.value() + 1, seen.version()) instanceof WriteResult.Written;
    }

    @Arbiter
    public void end(ZZI_Result r) {
      r.r3 = state.read().value();
    }
  }

  /** Weakened: check-then-act for compare-and-set. */
  @Twin("check-then-act for compare-and-set")
  @JCStressTest
  @Outcome(id = "true, true, 2", expect = Expect.ACCEPTABLE, desc = "one after the other")
  @Outcome(
      id = {"true, false, 1", "false, true, 1"},
      expect = Expect.ACCEPTABLE,
      desc = "one was told of the conflict")
  @Outcome(
      id = "true, true, 1",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "an update was lost")
  @State
  public static class Weakened {
    private record Cell(int value, long version) {}

    private volatile Cell cell = new Cell(0, 0);

    private boolean write(int next, long expected) {
      Cell found = cell;
      if (found.version() != expected) {
        return false;
      }
      Window.stayOpen();
      cell = new Cell(next, expected + 1);
      return true;
    }

    @Actor
    public void first(ZZI_Result r) {
      Cell seen = cell;
      r.r1 = write(seen.value() + 1, seen.version());
    }

    @Actor
    public void second(ZZI_Result r) {
      Cell seen = cell;
      r.r2 = write(seen.value() + 1, seen.version());
    }

    @Arbiter
    public void end(ZZI_Result r) {
      r.r3 = cell.value();
    }
  }
}
