package dev.baton.stress.handoff;

import dev.baton.harness.jcstress.Twin;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.QueueChannel;
import dev.baton.stress.time.Window;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * A payload is past its bound, and two threads of a supervisor take dead letters at once. Is it
 * handled exactly once?
 *
 * <p><b>Believed because</b> the dead letter is removed in the step that returns it.
 *
 * <p><b>If it were seen,</b> a failed task is escalated twice, or forgotten.
 *
 * <p><b>Run</b> {@code mvn -pl stress-tests -am verify -Dstress.tests=HandoffDeadLetterOnce}
 */
public final class HandoffDeadLetterOnce {
  private HandoffDeadLetterOnce() {}

  /** As shipped. */
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one handles it")
  @Outcome(expect = Expect.FORBIDDEN, desc = "handled twice, or not at all")
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
      channel.deliver(payload("work").retry("1").retry("2").retry("3"));
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = channel.takeDeadLetter().isPresent();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = channel.takeDeadLetter().isPresent();
    }
  }

  /** Weakened: the list copied first, cleared after. */
  @Twin("the list copied first, cleared after")
  @JCStressTest
  @Outcome(
      id = {"true, false", "false, true"},
      expect = Expect.ACCEPTABLE,
      desc = "one handles it")
  @Outcome(id = "true, true", expect = Expect.ACCEPTABLE_INTERESTING, desc = "handled twice")
  @State
  public static class Weakened {
    private final CopyOnWriteArrayList<String> dead = new CopyOnWriteArrayList<>(List.of("work"));

    private boolean take() {
      List<String> all = List.copyOf(dead);
      Window.stayOpen();
      dead.clear();
      return !all.isEmpty();
    }

    @Actor
    public void first(ZZ_Result r) {
      r.r1 = take();
    }

    @Actor
    public void second(ZZ_Result r) {
      r.r2 = take();
    }
  }
}
