package dev.baton.stress.versioned;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * A value changes and changes back. Can a writer that read it before both changes still win?
 *
 * <p><b>Believed because</b> versions never come back, and the version is compared, not the value.
 *
 * <p><b>If it were seen,</b> a writer overwrites two decisions that it never saw.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=VersionedStateAba}
 */
public final class VersionedStateAba {
  private VersionedStateAba() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "the late writer is refused")
  @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "the late writer was first")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a write over two unseen changes")
  @State
  public static class Shipped {
    private final VersionedState<Integer> state = VersionedState.of(0);

    private boolean swap(int next, long version) {
      return state.write(next, version) instanceof WriteResult.Written;
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = swap(1, 0) && swap(0, 1);
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = swap(9, 0);
    }
  }

  /** Weakened: values compared for versions. */
  @Twin("values compared for versions")
  @JCStressTest
  @Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "the late writer is refused")
  @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "the late writer was first")
  @Outcome(
      id = "true, true",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a write over two unseen changes")
  @State
  public static class Weakened {
    private final AtomicInteger state = new AtomicInteger();

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = state.compareAndSet(0, 1) && state.compareAndSet(1, 0);
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = state.compareAndSet(0, 9);
    }
  }
}
