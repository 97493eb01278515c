package dev.baton.stress.handoff;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.QueueChannel;
import dev.baton.stress.time.Window;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/**
 * A retry past its bound is delivered while the receiver takes. Can it be received, or be nowhere?
 *
 * <p><b>Believed because</b> the bound is looked at before the payload is put anywhere, and then it
 * is put in one place.
 *
 * <p><b>If it were seen,</b> a loop between two agents goes on for ever, or its task is lost.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=HandoffAcceptedOrDead}
 */
public final class HandoffAcceptedOrDead {
  private HandoffAcceptedOrDead() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "false, 1", expect = Expect.ACCEPTABLE, desc = "a dead letter, and only that")
  @Outcome(expect = Expect.FORBIDDEN, desc = "received past its bound, or nowhere")
  @State
  public static class Shipped {
    private final QueueChannel channel = QueueChannel.between("a", "b");

    private static HandoffPayload payload(Object result) {
      return HandoffPayload.from("a")
          .to("b")
          .taskId("t")
          .result(result)
          .status("done")
          .timestamp(Instant.EPOCH)
          .build();
    }

    private final HandoffPayload late = payload("work").retry("1").retry("2").retry("3");

    @Actor
    public void first() {
      channel.deliver(late);
    }

    @Actor
    public void second(ZI_Result r) {
      r.r1 = channel.receive("b").isPresent();
    }

    @Arbiter
    public void end(ZI_Result r) {
      r.r2 = channel.deadLetters().size();
    }
  }

  /** Weakened: queued first, the bound looked at after. */
  @Twin("queued first, the bound looked at after")
  @JCStressTest
  @Outcome(id = "false, 1", expect = Expect.ACCEPTABLE, desc = "a dead letter, and only that")
  @Outcome(id = "true, 0", expect = Expect.ACCEPTABLE_INTERESTING, desc = "received past its bound")
  @State
  public static class Weakened {
    private final ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> dead = new ConcurrentLinkedQueue<>();

    @Actor
    public void first() {
      queue.add("late");
      Window.stayOpen();
      if (queue.remove("late")) {
        dead.add("late");
      }
    }

    @Actor
    public void second(ZI_Result r) {
      r.r1 = queue.poll() != null;
    }

    @Arbiter
    public void end(ZI_Result r) {
      r.r2 = dead.size();
    }
  }
}
