package dev.baton.stress.fanout;

import dev.baton.harness.jcstress.StartsThreads;
import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.FanOut;
import dev.baton.stress.time.Window;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two threads run one fan-out at once with different work. Does each get the results of its own?
 *
 * <p><b>Believed because</b> a run keeps what it needs in objects of its own; the fan-out is a
 * template.
 *
 * <p><b>If it were seen,</b> an answer reaches the wrong request.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=FanOutRunsApart}
 */
public final class FanOutRunsApart {
  private FanOutRunsApart() {}

  /** As shipped. */
  @StartsThreads
  @JCStressTest
  @Outcome(id = "21, 41", expect = Expect.ACCEPTABLE, desc = "each its own")
  @Outcome(expect = Expect.FORBIDDEN, desc = "results of one run in the other")
  @State
  public static class Shipped {
    private final FanOut<Integer> shared = FanOut.over(List.of(0, 1));

    private int sum(int offset) {
      return shared.<Integer>run(i -> i + offset).reduce(Integer::sum).orElse(-1);
    }

    @Actor
    public void first(II_Result r) {
      r.r1 = sum(10);
    }

    @Actor
    public void second(II_Result r) {
      r.r2 = sum(20);
    }
  }

  /** Weakened: results kept in a field of the template. */
  @Twin("results kept in a field of the template")
  @JCStressTest
  @Outcome(id = "21, 41", expect = Expect.ACCEPTABLE, desc = "each its own")
  @Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "results of one run in the other")
  @State
  public static class Weakened {
    private volatile int sum;

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private int sum(int offset) {
      sum = 0;
      Window.stayOpen();
      sum += offset;
      sum += 1 + offset;
      return sum;
    }

    @Actor
    public void first(II_Result r) {
      r.r1 = sum(10);
    }

    @Actor
    public void second(II_Result r) {
      r.r2 = sum(20);
    }
  }
}
