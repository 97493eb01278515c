package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandoffTest {
  private static HandoffPayload.Builder whole() {
    return HandoffPayload.from("writer")
        .to("reviewer")
        .taskId("t")
        .result("draft")
        .status("drafted");
  }

  @Test
  void aPayloadCannotBeChangedThroughWhatItWasMadeOf() {
    List<Object> inner = new ArrayList<>(List.of("a"));
    Map<String, Object> product = new HashMap<>(Map.of("list", inner));
    HandoffPayload payload =
        whole().workProduct(product).context("array", new Object[] {1}).build();
    inner.add("b");
    product.put("more", 1);
    assertEquals(List.of("a"), payload.workProduct().get("list"));
    assertEquals(List.of(1), payload.context().get("array"));
    assertThrows(UnsupportedOperationException.class, () -> payload.context().put("x", 1));
    assertThrows(
        UnsupportedOperationException.class,
        () -> ((List<?>) payload.workProduct().get("list")).clear());
  }

  @Test
  void whatIsMissingIsNamedAllAtOnceAndNotDelivered() {
    HandoffPayload empty = HandoffPayload.from("writer").build();
    assertEquals(4, empty.problems().size(), "" + empty.problems());
    QueueChannel channel = QueueChannel.between("writer", "reviewer");
    Delivery.Rejected no = assertInstanceOf(Delivery.Rejected.class, channel.deliver(empty));
    assertEquals(empty.problems(), no.problems());
    assertEquals(List.of(), whole().build().problems());
    Delivery slip = channel.deliver(whole().to("reviewr").build());
    assertTrue(
        assertInstanceOf(Delivery.Rejected.class, slip).problems().get(0).contains("reviewr"));
  }

  @Test
  void whatIsNullIsMissing() {
    HandoffPayload payload =
        new HandoffPayload(null, null, null, null, null, null, Instant.EPOCH, 0, 0);
    assertEquals(7, payload.problems().size(), "" + payload.problems());
  }

  @Test
  void whatIsAcceptedIsReceivedOnceInOrder() throws InterruptedException {
    QueueChannel channel = QueueChannel.between("writer", "reviewer");
    assertInstanceOf(Delivery.Accepted.class, channel.deliver(whole().build()));
    assertInstanceOf(Delivery.Accepted.class, channel.deliver(whole().taskId("u").build()));
    assertTrue(channel.receive("writer").isEmpty());
    assertEquals("t", channel.receive("reviewer").orElseThrow().taskId());
    assertEquals("u", channel.receive("reviewer", Duration.ofDays(1)).orElseThrow().taskId());
    assertTrue(channel.receive("reviewer", Duration.ofNanos(1)).isEmpty());
  }

  @Test
  void aRetryCarriesTheHistoryAndEndsAtTheDeadLetters() {
    HandoffPayload first = whole().maxAttempts(2).build();
    HandoffPayload third = first.retry("too long").retry("still too long");
    assertEquals(3, third.attempt());
    assertEquals(
        List.of("too long", "still too long"), third.context().get(HandoffPayload.FEEDBACK));
    QueueChannel channel = QueueChannel.between("writer", "reviewer");
    assertInstanceOf(Delivery.Accepted.class, channel.deliver(first.retry("too long")));
    assertInstanceOf(Delivery.DeadLettered.class, channel.deliver(third));
    assertEquals(List.of(third), channel.deadLetters());
  }

  @Test
  void aCommandKeepsACopy() {
    Map<String, Object> update = new HashMap<>(Map.of("a", 1));
    Command command = new Command(update, "reviewer");
    update.put("b", 2);
    assertEquals(Map.of("a", 1), command.update());
  }
}
