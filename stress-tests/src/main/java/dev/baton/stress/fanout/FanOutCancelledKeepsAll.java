package dev.baton.stress.fanout;

import dev.baton.harness.jcstress.StartsThreads;
import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.FanOut;
import dev.baton.patterns.SubtaskResult;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * The caller of a fan-out is interrupted while its branches run. Is there a result for every item
 * all the same?
 *
 * <p><b>Believed because</b> each item has a place of its own that is filled once, with its result
 * or with a cancellation.
 *
 * <p><b>If it were seen,</b> a cancelled run forgets which of its branches were done, and they are
 * paid for again.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=FanOutCancelledKeepsAll}
 */
public final class FanOutCancelledKeepsAll {
  private FanOutCancelledKeepsAll() {}

  /** As shipped. */
  @StartsThreads
  @JCStressTest
  @Outcome(
      id = {"2, 0", "1, 1", "0, 2"},
      expect = Expect.ACCEPTABLE,
      desc = "each item is done or cancelled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "an item has no result")
  @State
  public static class Shipped {
    private volatile Thread caller = Thread.currentThread();
    private volatile boolean running;

    @Actor
    public void first(II_Result r) {
      caller = Thread.currentThread();
      running = true;
      List<SubtaskResult<Integer>> results = FanOut.over(List.of(1, 2)).run(i -> i).results();
      running = false;
      // what comes late is not for the next run
      Thread.interrupted();
      for (SubtaskResult<Integer> result : results) {
        r.r1 += result instanceof SubtaskResult.Succeeded ? 1 : 0;
        r.r2 += result instanceof SubtaskResult.Cancelled ? 1 : 0;
      }
    }

    @Actor
    public void second() {
      if (running) {
        caller.interrupt();
      }
    }
  }

  /** Weakened: results gathered until the run is cancelled. */
  @Twin("results gathered until the run is cancelled")
  @JCStressTest
  @Outcome(
      id = {"2, 0", "1, 1", "0, 2"},
      expect = Expect.ACCEPTABLE,
      desc = "each item is done or cancelled")
  @Outcome(
      id = {"0, 0", "1, 0", "0, 1"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "an item has no result")
  @State
  public static class Weakened {
    private volatile boolean cancelled;

    @Actor
    public void first(II_Result r) {
      List<Integer> results = new ArrayList<>();
      for (int item = 1; item <= 2 && !cancelled; item++) {
        results.add(item);
      }
      r.r1 = results.size();
    }

    @Actor
    public void second() {
      cancelled = true;
    }
  }
}
