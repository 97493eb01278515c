package dev.baton.stress.fanout;

import dev.baton.harness.jcstress.StartsThreads;
import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.FanOut;
import dev.baton.patterns.SubtaskResult;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * One branch fails at once. Is the result of the other there all the same?
 *
 * <p><b>Believed because</b> what a branch throws becomes its own result, and nobody else sees it.
 *
 * <p><b>If it were seen,</b> one bad branch throws away what the others were paid for.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=FanOutFailureKeepsOthers}
 */
public final class FanOutFailureKeepsOthers {
  private FanOutFailureKeepsOthers() {}

  /** As shipped. */
  @StartsThreads
  @JCStressTest
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "a failure and a result")
  @Outcome(expect = Expect.FORBIDDEN, desc = "a branch took another with it")
  @State
  public static class Shipped {
    private static int work(int item) {
      if (item == 0) {
        throw new IllegalStateException("planned");
      }
      return item;
    }

    @Actor
    public void first(ZZ_Result r) {
      List<SubtaskResult<Integer>> results =
          FanOut.over(List.of(0, 1)).concurrency(2).run(i -> work(i)).results();
      r.r1 = results.get(0) instanceof SubtaskResult.Failed;
      r.r2 = results.get(1) instanceof SubtaskResult.Succeeded;
    }
  }

  /** Weakened: the first failure cancels the rest. */
  @Twin("the first failure cancels the rest")
  @JCStressTest
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "a failure and a result")
  @Outcome(
      id = "true, false",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "a branch took another with it")
  @State
  public static class Weakened {
    private volatile boolean cancelled;

    @Actor
    public void first(ZZ_Result r) {
      cancelled = true;
      r.r1 = true;
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = !cancelled;
    }
  }
}
