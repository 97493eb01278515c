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
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Branches write plain fields. Does who called the fan-out see all of it when the results are
 * there?
 *
 * <p><b>Believed because</b> what a branch did happens before its result is handed to the caller.
 *
 * <p><b>If it were seen,</b> a fan-in reduces half of the work.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=FanOutJoinSeesWork}
 */
public final class FanOutJoinSeesWork {
  private FanOutJoinSeesWork() {}

  /** As shipped. */
  @StartsThreads
  @JCStressTest
  @Outcome(id = "3", expect = Expect.ACCEPTABLE, desc = "all of it")
  @Outcome(expect = Expect.FORBIDDEN, desc = "work of a branch is missing after the join")
  @State
  public static class Shipped {
    private int one;
    private int two;

    private int work(int item) {
      if (item == 1) {
        one = 1;
      } else {
        two = 2;
      }
      return item;
    }

    @Actor
    public void first(I_Result r) {
      FanOut.over(List.of(1, 2)).run(this::work).results();
      r.r1 = one + two;
    }
  }

  /** Weakened: no join. */
  @Twin("no join")
  @JCStressTest
  @Outcome(id = "3", expect = Expect.ACCEPTABLE, desc = "all of it")
  @Outcome(
      id = {"0", "1", "2"},
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "work of a branch is missing")
  @State
  public static class Weakened {
    private volatile int one;
    private volatile int two;

    @Actor
    public void first(I_Result r) {
      r.r1 = one + two;
    }

    @Actor
    public void second() {
      one = 1;
      Window.stayOpen();
      two = 2;
    }
  }
}
