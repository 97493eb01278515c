package dev.baton.stress.handoff;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.QueueChannel;
import dev.baton.stress.time.Window;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * One payload waits, and two threads of the receiver take from the channel at once. Do both get it?
 *
 * <p><b>Believed because</b> a receive removes the payload in the step that returns it.
 *
 * <p><b>If it were seen,</b> a task is worked on twice, and paid for twice.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=HandoffReceivedOnce}
 */
public final class HandoffReceivedOnce {
  private HandoffReceivedOnce() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one gets it")
  @Outcome(expect = Expect.FORBIDDEN, desc = "received twice, or not at all")
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

    {
      channel.deliver(payload("work"));
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = channel.receive("b").isPresent();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = channel.receive("b").isPresent();
    }
  }

  /** Weakened: looked at first, removed after. */
  @Twin("looked at first, removed after")
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one gets it")
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "received twice")
  @State
  public static class Weakened {
    private final ConcurrentLinkedQueue<String> queue =
        new ConcurrentLinkedQueue<>(List.of("work"));

    private boolean receive() {
      String seen = queue.peek();
      Window.stayOpen();
      queue.remove(seen == null ? "" : seen);
      return seen != null;
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = receive();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = receive();
    }
  }
}
