package dev.baton.stress.handoff;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.CoordinationListener;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.QueueChannel;
import dev.baton.patterns.Receipt;
import dev.baton.stress.time.HandClock;
import dev.baton.stress.time.Window;
import java.time.Duration;
import java.time.Instant;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * A receiver acknowledges at the moment when its lease runs out, and another receives. Is the
 * payload both settled and delivered again?
 *
 * <p><b>Believed because</b> a payload in flight is settled by one compare-and-set, whoever is
 * first.
 *
 * <p><b>If it were seen,</b> one task is done twice, or by nobody.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=HandoffSettledOnce}
 */
public final class HandoffSettledOnce {
  private HandoffSettledOnce() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "settled")
  @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "delivered again")
  @Outcome(expect = Expect.FORBIDDEN, desc = "settled and delivered again, or neither")
  @State
  public static class Shipped {
    private final HandClock clock = new HandClock();
    private final QueueChannel channel =
        QueueChannel.between("a", "b").observed(CoordinationListener.NONE, clock);
    private final Receipt receipt;

    {
      channel.deliver(payload("t"));
      receipt = channel.take("b", Duration.ofNanos(50)).orElseThrow();
    }

    private static HandoffPayload payload(String task) {
      return HandoffPayload.from("a")
          .to("b")
          .taskId(task)
          .result("work")
          .status("done")
          .timestamp(Instant.EPOCH)
          .build();
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = receipt.acknowledge();
    }

    @Actor
    public void second(ZZ_Result r) {
      clock.moveTo(100);
      r.r2 = channel.receive("b").isPresent();
    }
  }

  /** Weakened: a flag that is looked at before it is set. */
  @Twin("a flag that is looked at before it is set")
  @JCStressTest
  @Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "settled")
  @Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "delivered again")
  @Outcome(
      id = "true, true",
      expect = Expect.ACCEPTABLE_INTERESTING,
      desc = "settled and delivered again")
  @State
  public static class Weakened {
    private volatile boolean settled;

    private boolean settle() {
      if (settled) {
        return false;
      }
      Window.stayOpen();
      settled = true;
      return true;
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = settle();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = settle();
    }
  }
}
