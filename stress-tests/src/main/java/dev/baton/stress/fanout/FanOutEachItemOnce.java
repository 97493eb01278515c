package dev.baton.stress.fanout;

import dev.baton.harness.jcstress.StartsThreads;
import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.FanOut;
import dev.baton.stress.time.Window;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Is each item worked on exactly once?
 *
 * <p><b>Believed because</b> an item is handed to one branch in one step.
 *
 * <p><b>If it were seen,</b> a tool is called twice, or an item silently left out.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=FanOutEachItemOnce}
 */
public final class FanOutEachItemOnce {
  private FanOutEachItemOnce() {}

  /** As shipped. */
  @StartsThreads
  @JCStressTest
  @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "each once")
  @Outcome(expect = Expect.FORBIDDEN, desc = "an item was done twice, or not at all")
  @State
  public static class Shipped {
    private final AtomicIntegerArray done = new AtomicIntegerArray(2);

    @Actor
    public void first(II_Result r) {
      FanOut.over(List.of(0, 1)).concurrency(2).run(done::incrementAndGet).results();
      r.r1 = done.get(0);
      r.r2 = done.get(1);
    }
  }

  /** Weakened: items claimed by check-then-act. */
  @Twin("items claimed by check-then-act")
  @JCStressTest
  @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "each once")
  @Outcome(expect = Expect.ACCEPTABLE_INTERESTING, desc = "an item was done more than once")
  @State
  public static class Weakened {
    private final AtomicIntegerArray done = new AtomicIntegerArray(2);
    private volatile int next;

    private void work() {
      for (int item = next; item < 2; item = next) {
        Window.stayOpen();
        next = item + 1;
        done.incrementAndGet(item);
      }
    }

    @Actor
    public void first() {
      work();
    }

    @Actor
    public void second() {
      work();
    }

    @Arbiter
    public void end(II_Result r) {
      r.r1 = done.get(0);
      r.r2 = done.get(1);
    }
  }
}
