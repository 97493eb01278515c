package dev.baton.stress.handoff;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.QueueChannel;
import dev.baton.stress.time.Window;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Two senders deliver to one receiver at once. Are both payloads there?
 *
 * <p><b>Believed because</b> a delivery adds to a concurrent queue, and no queue is made twice.
 *
 * <p><b>If it were seen,</b> accepted work is nowhere.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=HandoffBothDelivered}
 */
public final class HandoffBothDelivered {
  private HandoffBothDelivered() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both are there")
  @Outcome(expect = Expect.FORBIDDEN, desc = "an accepted payload was lost")
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

    @Actor
    public void first() {
      channel.deliver(payload("one"));
    }

    @Actor
    public void second() {
      channel.deliver(payload("other"));
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 =
          channel.receive("b").map(p -> 1).orElse(0) + channel.receive("b").map(p -> 1).orElse(0);
    }
  }

  /** Weakened: a queue for each role, made by check-then-act. */
  @Twin("a queue for each role, made by check-then-act")
  @JCStressTest
  @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both are there")
  @Outcome(id = "1", expect = Expect.ACCEPTABLE_INTERESTING, desc = "an accepted payload was lost")
  @State
  public static class Weakened {
    private final Map<String, ConcurrentLinkedQueue<String>> queues = new ConcurrentHashMap<>();

    private void deliver(String work) {
      ConcurrentLinkedQueue<String> queue = queues.get("b");
      if (queue == null) {
        queue = new ConcurrentLinkedQueue<>();
        Window.stayOpen();
        queues.put("b", queue);
      }
      queue.add(work);
    }

    @Actor
    public void first() {
      deliver("one");
    }

    @Actor
    public void second() {
      deliver("other");
    }

    @Arbiter
    public void end(I_Result r) {
      r.r1 = queues.getOrDefault("b", new ConcurrentLinkedQueue<>()).size();
    }
  }
}
