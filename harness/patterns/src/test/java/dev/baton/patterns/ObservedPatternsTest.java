package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.patterns.Operation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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

  @Test
  void aListenerIsToldWhoAndForWhichTask() throws InterruptedException {
    List<String> told = new ArrayList<>();
    CoordinationListener log =
        new CoordinationListener() {
          @Override
          public void before(Operation op) {
            told.add("? " + op.agent() + " " + op.task());
          }

          @Override
          public void after(Operation op) {
            told.add("! " + op.agent() + " " + op.task());
          }

          @Override
          public boolean await(
              Operation op, BooleanSupplier condition, long nanos, Parking parking) {
            told.add("wait " + op.agent() + " " + op.task());
            return false;
          }

          @Override
          public void fork(Operation op, Runnable branch, Consumer<Runnable> starter) {
            told.add("fork " + op.agent() + " " + op.task());
            branch.run();
          }
        };
    CoordinationListener labelled = log.as("writer").on("t-17");
    VersionedState.of("draft", "a", labelled);
    assertEquals(List.of("? writer t-17", "! writer t-17"), told);
    told.clear();
    TaskOwnership.of("t-18", "reviewer").observed(labelled).lock("reviewer");
    assertEquals(List.of("? reviewer t-18", "! reviewer t-18"), told, "who says it is heard");
    told.clear();
    labelled.await(Operation.of(Kind.LOCK), () -> true, 1, () -> true);
    labelled.fork(Operation.of(Kind.FORK), () -> {}, Runnable::run);
    log.as("a").before(Operation.of(Kind.FORK));
    log.on("b").before(Operation.of(Kind.FORK));
    assertEquals(List.of("wait writer t-17", "fork writer t-17", "? a ", "?  b"), told);
    CoordinationListener none = CoordinationListener.NONE.as("a").on("b");
    assertEquals(CoordinationListener.NONE, none, "nothing is told to nobody");
  }

  @Test
  void aLabelChangesNothingOfWhatAWaitSays() throws InterruptedException {
    Operation lock = Operation.of(Kind.LOCK);
    for (boolean held : List.of(true, false)) {
      assertEquals(held, log.as("writer").await(lock, () -> held, 1, () -> held));
    }
  }
}
