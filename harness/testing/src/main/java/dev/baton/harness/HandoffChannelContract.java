package dev.baton.harness;

import static dev.baton.harness.contract.Laws.equal;
import static dev.baton.harness.contract.Laws.hold;

import dev.baton.harness.contract.Channel;
import dev.baton.harness.contract.ChannelRuns;
import dev.baton.patterns.Delivery;
import dev.baton.patterns.HandoffPayload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every {@link dev.baton.patterns.HandoffChannel} promises, as tests: what is accepted arrives
 * once, unchanged and in order, at the role that it is for; what is not says why, and goes nowhere
 * but to the dead letters. Extend it with a channel of your own.
 *
 * <pre>{@code
 * class KafkaChannelTest extends HandoffChannelContract {
 *   protected Channel channel(String... roles) { return new KafkaChannel(freshTopic(), roles); }
 * }
 * }</pre>
 */
@Tag("baton")
public abstract class HandoffChannelContract {
  /** A new channel between these roles, with nothing on it. */
  protected abstract Channel channel(String... roles);

  /** How long the tests on real threads take, each; longer finds more. */
  protected Duration budget() {
    return Duration.ofMillis(500);
  }

  private Channel fresh() {
    return channel("writer", "reviewer", "publisher");
  }

  private static HandoffPayload payload(String task) {
    return ChannelRuns.payload("writer", "reviewer", task);
  }

  private static void accepted(Delivery delivery) {
    hold(
        delivery instanceof Delivery.Accepted, "a complete payload was not accepted: %s", delivery);
  }

  /** A complete payload is accepted, and arrives as it was sent. */
  @Test
  protected void whatIsCompleteArrives() {
    Channel channel = fresh();
    HandoffPayload sent = payload("t-1");
    accepted(channel.deliver(sent));
    equal(Optional.of(sent), channel.receive("reviewer"), "what is received");
  }

  /** Context, constraints, and the attempt arrive too. */
  @Test
  protected void nothingIsFilteredOut() {
    Channel channel = fresh();
    HandoffPayload sent =
        HandoffPayload.from("writer")
            .to("reviewer")
            .taskId("t-1")
            .result(List.of("a", "b"))
            .status("done")
            .context("tone", "dry")
            .constraint("no jargon")
            .maxAttempts(5)
            .attempt(2)
            .build();
    accepted(channel.deliver(sent));
    equal(Optional.of(sent), channel.receive("reviewer"), "what is received");
  }

  /** An incomplete payload is rejected with its problems, and does not arrive. */
  @Test
  protected void whatIsIncompleteIsRejected() {
    Channel channel = fresh();
    HandoffPayload empty = HandoffPayload.from("writer").to("reviewer").build();
    Delivery delivery = channel.deliver(empty);
    if (delivery instanceof Delivery.Rejected rejected) {
      hold(!rejected.problems().isEmpty(), "an incomplete payload was rejected without a reason");
    } else {
      hold(false, "an incomplete payload was not rejected: %s", delivery);
    }
    hold(channel.receive("reviewer").isEmpty(), "an incomplete payload arrived");
  }

  /** A payload for a role that does not exist is not accepted. */
  @Test
  protected void anUnknownTargetIsNotAccepted() {
    Channel channel = fresh();
    Delivery delivery = channel.deliver(ChannelRuns.payload("writer", "nobody", "t-1"));
    hold(
        !(delivery instanceof Delivery.Accepted),
        "a payload for a role that does not exist was accepted, and nobody will ever read it");
  }

  /** Nobody but the target receives. */
  @Test
  protected void onlyTheTargetReceives() {
    Channel channel = fresh();
    accepted(channel.deliver(payload("t-1")));
    for (String other : List.of("writer", "publisher")) {
      hold(channel.receive(other).isEmpty(), "`%s` received what is for `reviewer`", other);
    }
    hold(channel.receive("reviewer").isPresent(), "an accepted payload did not arrive");
  }

  /** What was received is not received again. */
  @Test
  protected void arrivesOnce() {
    Channel channel = fresh();
    accepted(channel.deliver(payload("t-1")));
    hold(channel.receive("reviewer").isPresent(), "an accepted payload did not arrive");
    hold(channel.receive("reviewer").isEmpty(), "one payload arrived twice");
  }

  /** Where nothing was sent nothing arrives. */
  @Test
  protected void nothingIsInvented() {
    Channel channel = fresh();
    hold(channel.receive("reviewer").isEmpty(), "something arrived that nobody sent");
    hold(channel.deadLetters().isEmpty(), "there is a dead letter that nobody sent");
  }

  /** Payloads for one role arrive in the order in which they were accepted. */
  @Test
  protected void keepsTheOrder() {
    Channel channel = fresh();
    for (int i = 0; i < 20; i++) {
      accepted(channel.deliver(payload("t-" + i)));
    }
    for (int i = 0; i < 20; i++) {
      equal(
          Optional.of("t-" + i),
          channel.receive("reviewer").map(HandoffPayload::taskId),
          "payload number " + (i + 1));
    }
  }

  /** A payload past its bound is a dead letter: not received, and not lost. */
  @Test
  protected void whatIsPastItsBoundIsADeadLetter() {
    Channel channel = fresh();
    HandoffPayload last = payload("t-1");
    HandoffPayload past = last;
    while (past.attempt() <= past.maxAttempts()) {
      past = past.retry("once more " + past.attempt());
    }
    Delivery delivery = channel.deliver(past);
    hold(
        delivery instanceof Delivery.DeadLettered,
        "attempt %d of %d was not dead-lettered: %s",
        past.attempt(),
        past.maxAttempts(),
        delivery);
    equal(List.of(past), channel.deadLetters(), "the dead letters");
    hold(channel.receive("reviewer").isEmpty(), "a dead letter arrived");
  }

  /** The last attempt within the bound arrives. */
  @Test
  protected void theLastAttemptArrives() {
    Channel channel = fresh();
    HandoffPayload last = payload("t-1");
    while (last.attempt() < last.maxAttempts()) {
      last = last.retry("once more " + last.attempt());
    }
    accepted(channel.deliver(last));
    equal(Optional.of(last), channel.receive("reviewer"), "the last attempt");
    hold(channel.deadLetters().isEmpty(), "the last attempt is a dead letter");
  }

  /** Channels have nothing to do with each other. */
  @Test
  protected void channelsAreIndependent() {
    Channel one = fresh();
    Channel other = fresh();
    accepted(one.deliver(payload("t-1")));
    hold(other.receive("reviewer").isEmpty(), "a payload arrived on another channel");
  }

  /** Any sequence of operations keeps what was accepted, and only that. */
  @Test
  protected void sequencesAnswerLikeTheModel() {
    ChannelRuns.sequences(this::channel);
  }

  /** Whatever the schedule of its coordination points, where it comes to some. */
  @Test
  protected void everyScheduleIsLinearizable() {
    ChannelRuns.schedules(this::channel);
  }

  /** On real threads every payload arrives once, those of one sender in their order. */
  @Test
  protected void realThreadsLoseAndDoubleNothing() {
    ChannelRuns.threads(this::channel, budget());
  }
}
