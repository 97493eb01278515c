package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.VersionedState;
import dev.baton.stress.time.Window;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;

/**
 * An agent reads twice while another writes. Can its second read be older than its first?
 *
 * <p><b>Believed because</b> there is one reference, and reads of one atomic reference never go
 * back.
 *
 * <p><b>If it were seen,</b> an agent acts on news, and then undoes its decision because of what
 * was known before.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify
 * -Dstress.tests=VersionedStateVersionMonotonic}
 */
public final class VersionedStateVersionMonotonic {
  private VersionedStateVersionMonotonic() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"0, 0", "1, 1", "2, 2"},
      expect = Expect.ACCEPTABLE,
      desc = "the same twice")
  @Outcome(
      id = {"0, 1", "0, 2", "1, 2"},
      expect = Expect.ACCEPTABLE,
      desc = "forward")
  @Outcome(expect = Expect.FORBIDDEN, desc = "the version went back")
  @State
  public static class Shipped {
    private final VersionedState<Integer> state = VersionedState.of(0);

    @Actor
    public void first() {
      state.write(1, 0);
      state.write(2, 1);
    }

    @Actor
    public void second(JJ_Result r) {
      r.r1 = state.read().version();
      r.r2 = state.read().version();
    }
  }

  /** Weakened: two replicas, written one after the other and read in turn. */
  @Twin("two replicas, written one after the other and read in turn")
  @JCStressTest
  @Outcome(
      id = {"0, 0", "1, 1", "2, 2"},
      expect = Expect.ACCEPTABLE,
      desc = "the same twice")
  @Outcome(
      id = {"0, 1", "0, 2", "1, 2"},
      expect = Expect.ACCEPTABLE,
      desc = "forward")
  @Outcome(
      id = {"1, 0", "2, 0", "2, 1"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "the version went back")
  @State
  public static class Weakened {
    private volatile long leader;
    private volatile long replica;

    @Actor
    public void first() {
      leader = 1;
      Window.stayOpen();
      replica = 1;
      leader = 2;
      Window.stayOpen();
      replica = 2;
    }

    @Actor
    public void second(JJ_Result r) {
      r.r1 = leader;
      r.r2 = replica;
    }
  }
}
