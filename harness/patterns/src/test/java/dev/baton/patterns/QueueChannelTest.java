package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.annotation.SharedRead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueChannelTest {
  private static final Duration LEASE = Duration.ofSeconds(10);
  private final ManualTime time = new ManualTime();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final CoordinationListener log =
      new CoordinationListener() {
        @Override
        public void after(Operation op) {
          heard.add(op.kind().label() + " " + op.task() + " " + op.attempt() + " " + op.outcome());
        }
      };
  private final QueueChannel channel = QueueChannel.between("a", "b").observed(log, time);

  private static HandoffPayload payload(String task, Object result) {
    return HandoffPayload.from("a")
        .to("b")
        .taskId(task)
        .result(result)
        .status("done")
        .timestamp(Instant.EPOCH)
        .maxAttempts(2)
        .build();
  }

  @Test
  void theSamePayloadIsNotReceivedTwice() {
    HandoffPayload first = payload("t", 1);
    assertInstanceOf(Delivery.Accepted.class, channel.deliver(first));
    Delivery.Rejected again =
        assertInstanceOf(Delivery.Rejected.class, channel.deliver(payload("t", 1)));
    assertEquals(
        List.of("attempt 1 of task `t` was delivered before; send retry(feedback) for the next"),
        again.problems());
    assertInstanceOf(Delivery.Accepted.class, channel.deliver(payload("t", 2)));
    assertInstanceOf(Delivery.Accepted.class, channel.deliver(first.retry("more")));
    assertEquals(first, channel.receive("b").orElseThrow());
    assertInstanceOf(Delivery.Rejected.class, channel.deliver(first), "also after it was received");
    assertEquals(2, channel.receive("b").orElseThrow().result());
    assertEquals(2, channel.receive("b").orElseThrow().attempt());
    assertTrue(channel.receive("b").isEmpty());
  }

  @Test
  void aPayloadThatIsMadeAnewIsStillTheSame() {
    for (int i = 0; i < 3; i++) {
      channel.deliver(payload("t", List.of("some", i)));
      channel.receive("b").orElseThrow();
    }
    System.gc();
    for (int i = 0; i < 3; i++) {
      Delivery again = channel.deliver(payload("t", List.of("some", i)));
      assertInstanceOf(Delivery.Rejected.class, again, "whatever was collected meanwhile");
    }
  }

  @Test
  void atLeastTheLastPayloadsAreRemembered() {
    QueueChannel forgetful = channel.remembering(2);
    for (int i = 0; i < 4; i++) {
      assertInstanceOf(Delivery.Accepted.class, forgetful.deliver(payload("t", i)));
    }
    for (int i = 0; i < 4; i++) {
      assertInstanceOf(Delivery.Rejected.class, forgetful.deliver(payload("t", i)), "of " + i);
    }
    assertInstanceOf(Delivery.Accepted.class, forgetful.deliver(payload("t", 4)));
    assertInstanceOf(Delivery.Accepted.class, forgetful.deliver(payload("t", 0)));
    assertInstanceOf(Delivery.Rejected.class, forgetful.deliver(payload("t", 3)));
    assertEquals(6, forgetful.size("b"));
    assertThrows(IllegalArgumentException.class, () -> channel.remembering(0));
  }

  private record Range(int from, int to) {}

  /** Equal where the names are, in whatever case. */
  private record Label(String name) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Label label && label.name.equalsIgnoreCase(name);
    }

    @Override
    public int hashCode() {
      return name.toLowerCase(Locale.ROOT).hashCode();
    }
  }

  /** Says that it cannot change, and lets nobody look. */
  @SharedRead
  private record Closed(int number) {
    @Override
    public int number() {
      throw new IllegalStateException("ask nobody");
    }
  }

  @Test
  void aRecordThatLetsNobodyLookIsAPayloadAsWell() {
    assertEquals(
        Fingerprints.of(payload("t", new Closed(1))), Fingerprints.of(payload("t", new Closed(1))));
    assertNotEquals(
        Fingerprints.of(payload("t", new Closed(1))), Fingerprints.of(payload("t", new Closed(2))));
  }

  @Test
  void recordsOfOneHashAreTwoPayloads() {
    assertEquals(new Range(0, 31).hashCode(), new Range(1, 0).hashCode());
    assertNotEquals(
        Fingerprints.of(payload("t", new Range(0, 31))),
        Fingerprints.of(payload("t", new Range(1, 0))));
    assertEquals(
        Fingerprints.of(payload("t", new Label("a"))),
        Fingerprints.of(payload("t", new Label("A"))));
  }

  @Test
  void fingerprintsTellPayloadsApart() {
    Map<Long, HandoffPayload> seen = new HashMap<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      values.addAll(List.of(i, (long) i, i + 0.5, "" + i, List.of(i, 31), List.of(i), Set.of(i)));
      values.addAll(List.of(Map.of("k", i), Map.of(i, "k"), Optional.of(i), List.of(0, i)));
    }
    values.addAll(List.of("Aa", "BB", List.of("Aa"), List.of("BB"), List.of(0, 31), List.of(1, 0)));
    values.addAll(List.of(List.of(), Optional.empty(), "", List.of(List.of())));
    for (Object value : values) {
      HandoffPayload made = payload("t", value);
      HandoffPayload other = seen.put(Fingerprints.of(made), made);
      assertTrue(other == null || other.equals(made), made + " " + other);
    }
    // a set of `Set.of` has another order in every JVM
    HandoffPayload one = payload("t", Map.of("a", 1, "b", new LinkedHashSet<>(List.of(1, 2))));
    List<HandoffPayload> changed =
        List.of(
            one.toBuilder().taskId("u").timestamp(Instant.EPOCH).build(),
            one.toBuilder().to("a").timestamp(Instant.EPOCH).build(),
            one.toBuilder().context("k", "v").timestamp(Instant.EPOCH).build(),
            one.toBuilder().constraint("k").timestamp(Instant.EPOCH).build(),
            one.toBuilder().attempt(2).timestamp(Instant.EPOCH).build(),
            one.toBuilder().maxAttempts(9).timestamp(Instant.EPOCH).build(),
            one.toBuilder().status("k").timestamp(Instant.EPOCH).build(),
            one.toBuilder().timestamp(Instant.MAX).build(),
            new HandoffPayload(
                "b", "b", "t", one.workProduct(), Map.of(), List.of(), Instant.EPOCH, 1, 2));
    changed.forEach(other -> assertNotEquals(Fingerprints.of(one), Fingerprints.of(other)));
    Map<String, Object> turned = new LinkedHashMap<>();
    turned.put("b", new LinkedHashSet<>(List.of(2, 1)));
    turned.put("a", 1);
    assertEquals(Fingerprints.of(one), Fingerprints.of(payload("t", turned)), "order says nothing");
  }

  @Test
  void aDeadLetterIsBuriedOnce() {
    HandoffPayload past = payload("t", 1).retry("a").retry("b");
    assertInstanceOf(Delivery.DeadLettered.class, channel.deliver(past));
    assertEquals(
        new Delivery.DeadLettered("attempt 3 of task `t` is past its bound of 2"),
        channel.deliver(past));
    assertEquals(List.of(past), channel.deadLetters());
    assertEquals(Optional.of(past), channel.takeDeadLetter());
    assertEquals(Optional.empty(), channel.takeDeadLetter());
    Delivery boundless = channel.deliver(past.toBuilder().maxAttempts(0).build());
    assertInstanceOf(Delivery.Rejected.class, boundless);
  }

  @Test
  void aSupervisorDecidesOnDeadLettersOnceAndLosesNone() {
    List<HandoffPayload> asked = new ArrayList<>();
    QueueChannel supervised = channel.supervisedBy(asked::add);
    HandoffPayload past = payload("t", 1).retry("a").retry("b");
    supervised.deliver(past);
    supervised.deliver(past);
    assertEquals(List.of(past), asked);
    assertEquals(List.of(), supervised.deadLetters());
    QueueChannel broken =
        channel
            .supervisedBy(
                p -> {
                  throw new IllegalStateException("asleep");
                })
            .observed(log, time)
            .bounded(1);
    assertThrows(IllegalStateException.class, () -> broken.deliver(past));
    assertEquals(List.of(past), broken.deadLetters());
  }

  @Test
  void aFullQueueSaysSoAndAcceptsAgain() throws InterruptedException {
    QueueChannel small = channel.bounded(1);
    HandoffPayload second = payload("u", 1);
    small.deliver(payload("t", 1));
    Delivery.Rejected full = assertInstanceOf(Delivery.Rejected.class, small.deliver(second));
    assertEquals(
        List.of("the queue of `b` is full with 1 payloads; deliver again later, or wait for room"),
        full.problems());
    assertEquals(full, small.deliver(second, Duration.ofSeconds(3)));
    assertEquals(3_000_000_001L, time.nanos());
    Receipt inFlight = small.take("b", LEASE).orElseThrow();
    assertInstanceOf(Delivery.Rejected.class, small.deliver(second), "in flight takes room, too");
    assertTrue(inFlight.acknowledge());
    assertInstanceOf(Delivery.Accepted.class, small.deliver(second, Duration.ofSeconds(3)));
    assertInstanceOf(
        Delivery.Rejected.class, small.deliver(payload("v", null), Duration.ofDays(1)));
    assertEquals(3_000_000_001L, time.nanos(), "only a full queue is waited for");
    assertThrows(IllegalArgumentException.class, () -> channel.bounded(0));
  }

  @Test
  void whatIsNotAcknowledgedInTimeIsDeliveredAgainAndThenDead() throws InterruptedException {
    channel.deliver(payload("t", 1));
    channel.deliver(payload("u", 1));
    Receipt lost = channel.take("b", LEASE).orElseThrow();
    assertEquals("u", channel.receive("b").orElseThrow().taskId());
    assertTrue(channel.receive("b").isEmpty());
    Receipt second = channel.take("b", LEASE, Duration.ofSeconds(11)).orElseThrow();
    assertEquals(10_000_000_001L, time.nanos(), "no later than its lease");
    assertEquals(2, second.payload().attempt());
    assertEquals(
        List.of("`b` did not acknowledge attempt 1 within its lease"),
        second.payload().feedbackHistory());
    assertFalse(lost.acknowledge());
    assertFalse(lost.sendBack("late"));
    lost.close();
    time.advance(LEASE);
    assertFalse(second.acknowledge(), "time is up, although nobody has noticed");
    assertTrue(channel.take("b", LEASE).isEmpty());
    assertEquals(3, channel.deadLetters().get(0).attempt());
    assertEquals(1, channel.deadLetters().size());
  }

  @Test
  void whoeverAsksForDeadLettersFindsThoseOfReceiversThatDied() throws InterruptedException {
    channel.deliver(payload("t", 1).retry("first", Instant.EPOCH));
    channel.take("b", LEASE).orElseThrow();
    assertEquals(List.of(), channel.deadLetters());
    heard.clear();
    time.advance(LEASE);
    HandoffPayload dead = channel.takeDeadLetter().orElseThrow();
    assertEquals(3, dead.attempt());
    assertEquals(Instant.EPOCH.plusNanos(10_000_000_001L), dead.timestamp(), "of its clock");
    assertEquals(List.of("gave-up t 3 escalate", "abort t 2 ok"), heard);
    assertEquals(0, channel.size("b"));
    QueueChannel small = channel.bounded(1);
    small.deliver(payload("t", 1).retry("first", Instant.EPOCH));
    small.take("b", LEASE).orElseThrow();
    assertInstanceOf(
        Delivery.Accepted.class,
        small.deliver(payload("u", 1), Duration.ofDays(1)),
        "a dead receiver holds no sender up");
    assertEquals(1, small.deadLetters().size());
  }

  @Test
  void aReceiptIsRenewedWhileItIsInTime() {
    channel.deliver(payload("t", 1));
    Receipt receipt = channel.take("b", LEASE).orElseThrow();
    time.advance(LEASE.minusNanos(1));
    assertTrue(receipt.renew());
    time.advance(LEASE.minusNanos(1));
    assertTrue(channel.receive("b").isEmpty());
    assertTrue(receipt.renew());
    time.advance(LEASE);
    assertFalse(receipt.renew());
    assertFalse(receipt.acknowledge());
    assertEquals(2, channel.receive("b").orElseThrow().attempt());
    assertFalse(receipt.renew());
    channel.deliver(payload("u", 1));
    Receipt done = channel.take("b", LEASE).orElseThrow();
    assertTrue(done.acknowledge());
    assertFalse(done.renew(), "settled");
    assertThrows(IllegalArgumentException.class, () -> channel.take("b", Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> channel.take("b", Duration.ofNanos(-1)));
  }

  @Test
  void aFullQueueDoesNotKnowWhatItDidNotTake() throws Exception {
    QueueChannel small = QueueChannel.between("a", "b").bounded(1);
    HandoffPayload wanted = payload("t", 2);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    small.deliver(payload("t", 1));
    List<Future<Delivery>> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      all.add(pool.submit(() -> small.deliver(wanted)));
    }
    for (Future<Delivery> delivery : all) {
      Delivery.Rejected no = assertInstanceOf(Delivery.Rejected.class, delivery.get());
      assertTrue(no.problems().get(0).contains("full"), "" + no);
    }
    pool.shutdown();
    small.receive("b");
    assertInstanceOf(Delivery.Accepted.class, small.deliver(wanted));
  }

  @Test
  void whatIsSentBackComesBeforeLaterPayloadsOfItsTask() {
    channel.deliver(payload("t", 1));
    channel.deliver(payload("t", 2));
    try (Receipt first = channel.take("b", LEASE).orElseThrow()) {
      assertTrue(channel.receive("b").isEmpty(), "the task is being worked on");
      assertTrue(first.sendBack("no"));
      assertFalse(first.acknowledge());
    }
    Receipt again = channel.take("b", LEASE).orElseThrow();
    assertEquals(1, again.payload().result());
    assertEquals(List.of("no"), again.payload().feedbackHistory());
    again.acknowledge();
    channel.take("b", LEASE).orElseThrow().close();
    HandoffPayload last = channel.receive("b").orElseThrow();
    assertEquals(2, last.result());
    assertEquals(List.of("`b` gave up without an acknowledgement"), last.feedbackHistory());
    assertEquals(
        List.of(
            "offer t 1 ok",
            "offer t 1 ok",
            "accept t 1 ok",
            "accept  -1 empty",
            "abort t 1 ok",
            "commit t 1 late",
            "accept t 2 ok",
            "commit t 2 ok",
            "accept t 1 ok",
            "abort t 1 ok",
            "accept t 2 ok"),
        heard);
  }

  @Test
  void aRoleThatIsNotThereIsNamed() {
    IllegalArgumentException no =
        assertThrows(IllegalArgumentException.class, () -> channel.receive("c"));
    assertEquals("no role `c` on this channel; there are [a, b]", no.getMessage());
    assertThrows(IllegalArgumentException.class, () -> channel.take("c", LEASE));
  }

  @Test
  void underManySendersAndReceiversEachIsReceivedOnceInTheOrderOfItsTask() throws Exception {
    QueueChannel real = QueueChannel.between("a", "b").bounded(8);
    int each = 500;
    Map<String, List<Object>> received = new HashMap<>();
    ConcurrentLinkedQueue<HandoffPayload> order = new ConcurrentLinkedQueue<>();
    CountDownLatch left = new CountDownLatch(4 * each);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    List<Future<?>> all = new ArrayList<>();
    for (int sender = 0; sender < 4; sender++) {
      String task = "t" + sender;
      all.add(
          pool.submit(
              () -> {
                for (int i = 0; i < each; i++) {
                  Delivery sent = real.deliver(payload(task, i), Duration.ofDays(1));
                  assertInstanceOf(Delivery.Accepted.class, sent);
                }
                return null;
              }));
      all.add(
          pool.submit(
              () -> {
                while (left.getCount() > 0) {
                  Optional<Receipt> taken =
                      real.take("b", Duration.ofDays(1), Duration.ofMillis(5));
                  taken.ifPresent(
                      receipt -> {
                        order.add(receipt.payload());
                        assertTrue(receipt.acknowledge());
                        left.countDown();
                      });
                }
                return null;
              }));
    }
    for (Future<?> done : all) {
      done.get();
    }
    pool.shutdown();
    order.forEach(
        p -> received.computeIfAbsent(p.taskId(), t -> new ArrayList<>()).add(p.result()));
    assertEquals(4, received.size());
    List<Integer> expected = java.util.stream.IntStream.range(0, each).boxed().toList();
    received.values().forEach(results -> assertEquals(expected, results));
  }
}
