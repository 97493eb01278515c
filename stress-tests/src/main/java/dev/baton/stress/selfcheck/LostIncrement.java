package dev.baton.stress.selfcheck;

import dev.baton.harness.jcstress.Twin;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Does this machine, with this pass, see the simplest of races: two threads that add one?
 *
 * <p><b>Believed because</b> {@link AtomicInteger#incrementAndGet} is one atomic step, and {@code
 * value++} is three.
 *
 * <p><b>If it were seen,</b> atomic operations of this JVM would not be. And if the twin shows
 * nothing, no other answer of the pass is worth anything: the threads did not run at once.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=LostIncrement}
 */
public final class LostIncrement {
  private LostIncrement() {}

  /** As shipped. */
  @JCStressTest
  @State
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both")
  @Outcome(expect = Expect.FORBIDDEN, desc = "lost")
  public static class Shipped {
    private final AtomicInteger value = new AtomicInteger();

    @Actor
    public void first() {
      value.incrementAndGet();
    }

    @Actor
    public void second() {
      value.incrementAndGet();
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = value.get();
    }
  }

  /** Weakened: plain increment. */
  @Twin("plain increment")
  @JCStressTest
  @State
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both")
  @Outcome(id = "1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "lost")
  public static class Weakened {
    private int value;

    @Actor
    public void first() {
      value++;
    }

    @Actor
    public void second() {
      value++;
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = value;
    }
  }
}
