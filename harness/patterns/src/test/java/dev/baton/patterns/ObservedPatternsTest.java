package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a listener hears of each pattern; without one the outcome is the same. */
class ObservedPatternsTest {
  private static final StateKey<String> DRAFT = StateKey.ownedBy("writer", "draft", String.class);
  private final List<String> heard = new ArrayList<>();
  private final CoordinationListener log =
      new CoordinationListener() {
        @Override
        public void after(Operation operation) {
          heard.add(operation.agent() + " " + operation.kind().label() + " " + operation.outcome());
        }
      };

  @Test
  void ownership() {
    TaskOwnership task = TaskOwnership.of("t", "a").observed(log);
    task.lock("a");
    task.lock("b");
    task.transfer("a", "b");
    task.unlock("a");
    task.hold("a").orElseThrow().close();
    assertEquals(
        List.of(
            "a lock ok",
            "b lock refused",
            "a transfer refused",
            "a unlock ok",
            "a lock ok",
            "a unlock ok"),
        heard);
  }

  @Test
  void state() {
    CoordinationState state = CoordinationState.of(DRAFT).observed(log);
    state.as("writer").put(DRAFT, "text");
    assertThrows(OwnershipViolation.class, () -> state.as("reviewer").put(DRAFT, "mine"));
    assertEquals("text", state.as("reviewer").get(DRAFT));
    assertEquals(List.of("writer write ok", "reviewer write refused", "reviewer read ok"), heard);
  }

  @Test
  void handoff() {
    QueueChannel channel = QueueChannel.between("a", "b").observed(log, Time.system());
    channel.deliver(HandoffPayload.from("a").build());
    channel.deliver(HandoffPayload.from("a").to("b").taskId("t").result(1).status("done").build());
    channel.receive("b");
    channel.receive("b");
    assertEquals(List.of("a offer rejected", "a offer ok", "b accept ok", "b accept empty"), heard);
  }

  @Test
  void retryAndFanOut() {
    BoundedRetry retry =
        RetryPolicy.attempts(2)
            .surroundings(new RetryPolicy.Surroundings(Time.system(), () -> 0L, log))
            .start();
    retry.next("a");
    retry.next("b");
    FanOut.over(List.of(1)).observed(log, Time.system()).run(i -> i);
    assertEquals(
        List.of(" attempt retry", " gave-up escalate", " fork ok", " dispatch ok", " join ok"),
        heard);
  }
}
