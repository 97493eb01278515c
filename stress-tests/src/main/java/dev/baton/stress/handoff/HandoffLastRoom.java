package dev.baton.stress.handoff;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.QueueChannel;
import dev.baton.stress.time.Window;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * There is room for one payload, and two senders deliver at once. Are both accepted?
 *
 * <p><b>Believed because</b> room is taken and the payload added in one step.
 *
 * <p><b>If it were seen,</b> a bounded queue grows beyond its bound, and back-pressure is a promise
 * only.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=HandoffLastRoom}
 */
public final class HandoffLastRoom {
  private HandoffLastRoom() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one is accepted")
  @Outcome(expect = Expect.FORBIDDEN, desc = "both, or neither")
  @State
  public static class Shipped {
    private final QueueChannel channel = QueueChannel.between("a", "b").bounded(1);

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
      r.r1 = channel.deliver(payload("one")) instanceof Delivery.Accepted;
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = channel.deliver(payload("other")) instanceof Delivery.Accepted;
    }
  }

  /** Weakened: the size looked at before the payload is added. */
  @Twin("the size looked at before the payload is added")
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one is accepted")
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "both")
  @State
  public static class Weakened {
    private final ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    private boolean deliver(String payload) {
      if (size.get() == 1) {
        return false;
      }
      Window.stayOpen();
      size.incrementAndGet();
      return queue.add(payload);
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = deliver("one");
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = deliver("other");
    }
  }
}
