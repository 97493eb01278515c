package dev.baton.stress.handoff;

import dev.baton.annotation.SharedRead;
import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.QueueChannel;
import dev.baton.stress.time.Window;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * The sender fills a plain field of its work product and delivers. Does the receiver see the field?
 *
 * <p><b>Believed because</b> a delivery releases what was done before it, and a receive acquires
 * it.
 *
 * <p><b>If it were seen,</b> the receiver goes on from half of the work.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=HandoffPublishesWork}
 */
public final class HandoffPublishesWork {
  private HandoffPublishesWork() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(id = "-1", expect = Expect.ACCEPTABLE, desc = "nothing there yet")
  @Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "the whole work")
  @Outcome(expect = Expect.FORBIDDEN, desc = "the payload without the work")
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
      Work work = new Work();
      work.done = 1;
      channel.deliver(payload(work));
    }

    @Actor
    public void second(I_Result r) {
      r.r1 =
          channel
              .receive("b")
              .map(p -> ((Work) Objects.requireNonNull(p.result())).done)
              .orElse(-1);
    }

    // plain, so that only the channel publishes it; nobody writes it after the hand-off
    @SharedRead
    private static final class Work {
      private int done;
    }
  }

  /** Weakened: use after hand-off. */
  @Twin("use after hand-off")
  @JCStressTest
  @Outcome(id = "-1", expect = Expect.ACCEPTABLE, desc = "nothing there yet")
  @Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "the whole work")
  @Outcome(id = "0", expect = Expect.ACCEPTABLE_INTERESTING, desc = "the payload without the work")
  @State
  public static class Weakened {
    private final ConcurrentLinkedQueue<Work> queue = new ConcurrentLinkedQueue<>();

    @Actor
    public void first() {
      Work work = new Work();
      queue.add(work);
      Window.stayOpen();
      work.done = 1;
    }

    @Actor
    public void second(I_Result r) {
      Work work = queue.poll();
      r.r1 = work == null ? -1 : work.done;
    }

    private static final class Work {
      private int done;
    }
  }
}
