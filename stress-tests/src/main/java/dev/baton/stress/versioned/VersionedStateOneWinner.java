package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * Two agents write over the same version. Can both win?
 *
 * <p><b>Believed because</b> a write is one compare-and-set on the reference that holds value and
 * version together; it succeeds for one of them.
 *
 * <p><b>If it were seen,</b> two agents believe that theirs is the current value, and go on from
 * there.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=VersionedStateOneWinner}
 */
public final class VersionedStateOneWinner {
  private VersionedStateOneWinner() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one wins")
  @Outcome(expect = Expect.FORBIDDEN, desc = "both or none won")
  @State
  public static class Shipped {
    private final VersionedState<Integer> state = VersionedState.of(0);

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = state.write(1, 0) instanceof WriteResult.Written;
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = state.write(2, 0) instanceof WriteResult.Written;
    }
  }

  /** Weakened: check-then-act for compare-and-set. */
  @Twin("check-then-act for compare-and-set")
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one wins")
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "both won")
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
    public void first(ZZ_Result r) {
      r.r1 = write(1, 0);
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = write(2, 0);
    }
  }
}
