package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All that a listener is told of each operation, before and after: enough for a history. */
class TranscriptTest {
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final CoordinationListener log =
      new CoordinationListener() {
        @Override
        public void before(Operation operation) {
          told.add("? " + text(operation));
        }

        @Override
        public void after(Operation operation) {
          told.add("! " + text(operation));
        }
      };

  private static String text(Operation op) {
    return String.join(
            " ",
            op.agent(),
            op.kind().label(),
            op.key(),
            "" + op.value(),
            "v" + op.version(),
            "b" + op.base(),
            op.task(),
            "#" + op.token(),
            "n" + op.attempt(),
            op.outcome())
        .replaceAll("  +", " ")
        .replaceAll(" (v-1|b-1|#-1|n-1|null)(?= |$)", "")
        .replaceAll(" (v-1|b-1|#-1|n-1|null)(?= |$)", "")
        .trim();
  }

  private void toldIs(String... expected) {
    assertEquals(List.of(expected), told);
    told.clear();
  }

  @Test
  void versionedState() {
    VersionedState<String> state = VersionedState.of("draft", "a", log);
    assertEquals("a", state.read().value());
    assertTrue(state.isCurrent(0));
    assertFalse(state.isCurrent(1));
    toldIs(
        "? init draft a",
        "! init draft a v0 ok",
        "? read draft",
        "! read draft a v0 ok",
        "? read draft",
        "! read draft v0 ok",
        "? read draft",
        "! read draft stale");
    assertEquals(new WriteResult.Written<>(new Versioned<>("b", 1)), state.write("b", 0));
    assertEquals(new WriteResult.Conflict<>(new Versioned<>("b", 1)), state.write("c", 0));
    assertEquals(new WriteResult.Written<>(new Versioned<>("c", 2)), state.write("c", 1, 3));
    assertThrows(FencedOff.class, () -> state.write("d", 2, 2));
    assertEquals(new WriteResult.Written<>(new Versioned<>("d", 3)), state.write("d", 2, 3));
    toldIs(
        "? write draft b b0", "! write draft b v1 b0 ok",
        "? write draft c b0", "! write draft c v1 b0 conflict",
        "? write draft c b1 #3", "! write draft c v2 b1 #3 ok",
        "? write draft d b2 #2", "! write draft d b2 #2 fenced-off",
        "? write draft d b2 #3", "! write draft d v3 b2 #3 ok");
    VersionedState<String> bare = VersionedState.of("a");
    assertEquals(bare, VersionedState.observed("x", bare, CoordinationListener.NONE));
    VersionedState<String> broken =
        VersionedState.observed(
            "x",
            new VersionedState<>() {
              @Override
              public Versioned<String> read() {
                throw new IllegalStateException("gone");
              }

              @Override
              public WriteResult<String> write(String next, long expectedVersion) {
                throw new IllegalStateException("gone");
              }
            },
            log);
    assertThrows(IllegalStateException.class, broken::read);
    assertThrows(IllegalStateException.class, () -> broken.isCurrent(0));
    assertThrows(IllegalStateException.class, () -> broken.write("a", 0));
    assertThrows(UnsupportedOperationException.class, () -> broken.write("a", 0, 0));
    toldIs(
        "? read x",
        "! read x failed",
        "? read x",
        "! read x failed",
        "? write x a b0",
        "! write x a b0 failed",
        "? write x a b0 #0",
        "! write x a b0 #0 failed");
  }

  @Test
  void coordinationState() {
    StateKey<String> draft = StateKey.ownedBy("w", "draft", String.class);
    StateKey<List<String>> notes = StateKey.appendOnly("notes", String.class);
    StateKey<Integer> sum = StateKey.mergedBy(Integer::sum, "sum", Integer.class);
    CoordinationState state = CoordinationState.of(draft, notes, sum).observed(log);
    CoordinationState.View view = state.as("w");
    view.put(draft, "a");
    view.put(draft, "b");
    view.append(notes, "n");
    view.update(sum, old -> 4);
    assertEquals("b", view.get(draft));
    assertEquals(List.of("n"), view.get(notes));
    toldIs(
        "? w write draft a",
        "! w write draft a v1 b0 ok",
        "? w write draft b",
        "! w write draft b v2 b1 ok",
        "? w write notes n",
        "! w write notes n v1 b0 ok",
        "? w write sum",
        "! w write sum v1 b0 ok",
        "? w read draft",
        "! w read draft b v2 ok",
        "? w read notes",
        "! w read notes [n] v1 ok");
    assertFalse(view.putAll(Map.of(draft, "c"), 1));
    assertTrue(view.putAll(Map.of(draft, "c"), 4));
    view.apply(new Command(Map.of("draft", "d"), "r"));
    view.together(edits -> edits.put(sum, 1).append(notes, "m").goTo("q").put(sum, 2));
    assertThrows(OwnershipViolation.class, () -> state.as("r").put(draft, "e"));
    assertThrows(
        ArithmeticException.class, () -> view.update(sum, old -> Math.multiplyExact(old, 1 << 30)));
    toldIs(
        "? w commit",
        "! w commit conflict",
        "? w commit",
        "! w commit {draft=Versioned[value=c, version=3]} v5 ok",
        "? w commit",
        "! w commit {draft=Versioned[value=d, version=4]} v6 ok",
        "? w commit",
        "! w commit {notes=Versioned[value=[n, m], version=2], sum=Versioned[value=7, version=3]} v7 ok",
        "? r write draft e",
        "! r write draft e refused",
        "? w write sum",
        "! w write sum failed");
    assertEquals(Map.of("draft", "d", "notes", List.of("n", "m"), "sum", 7), state.snapshot());
    assertEquals("q", state.goTo().orElseThrow());
    TaskOwnership task = TaskOwnership.of("t", "w");
    Hold hold = task.hold("w").orElseThrow();
    view.holding(hold).put(draft, "f");
    hold.close();
    FencedOff late = assertThrows(FencedOff.class, () -> view.holding(hold).put(draft, "g"));
    assertEquals(1, late.token());
    toldIs(
        "? w write draft f t #1",
        "! w write draft f v5 b4 t #1 ok",
        "? w write draft g t #1",
        "! w write draft g t #1 fenced-off");
    CoordinationState.Snapshot all = state.as("x").read();
    assertEquals(state.read(), all);
    toldIs(
        "? x read",
        "! x read {draft=Versioned[value=f, version=5], notes=Versioned[value=[n, m], version=2],"
            + " sum=Versioned[value=7, version=3]} ok");
  }

  @Test
  void ownership() throws InterruptedException {
    TaskOwnership task = TaskOwnership.of("t", "a").observed(log);
    assertTrue(task.lock("a"));
    assertFalse(task.lock("a"));
    assertTrue(task.hold("a").isEmpty());
    assertFalse(task.unlock("b"));
    assertTrue(task.unlock("a"));
    assertTrue(task.transfer("a", "b"));
    assertFalse(task.transfer("a", "b"));
    toldIs(
        "? a lock t",
        "! a lock t #1 ok",
        "? a lock t",
        "! a lock t refused",
        "? a lock t",
        "! a lock t refused",
        "? b unlock t",
        "! b unlock t refused",
        "? a unlock t",
        "! a unlock t #1 ok",
        "? a transfer b t",
        "! a transfer b t #2 ok",
        "? a transfer b t",
        "! a transfer b t refused");
    Hold hold = task.hold("b", Duration.ZERO).orElseThrow();
    assertTrue(hold.renew());
    hold.close();
    hold.close();
    toldIs(
        "? b lock t",
        "! b lock t #3 ok",
        "? b lock t #3",
        "! b lock t #3 ok",
        "? b unlock t #3",
        "! b unlock t #3 ok",
        "? b unlock t #3",
        "! b unlock t #3 refused");
  }

  @Test
  void channel() {
    QueueChannel channel = QueueChannel.between("a", "b").observed(log, new ManualTime());
    HandoffPayload payload =
        HandoffPayload.from("a")
            .to("b")
            .taskId("t")
            .result(1)
            .status("s")
            .timestamp(Instant.EPOCH)
            .maxAttempts(1)
            .build();
    channel.deliver(payload);
    channel.deliver(payload);
    Receipt receipt = channel.take("b", Duration.ofNanos(5)).orElseThrow();
    receipt.sendBack("no");
    channel.deliver(payload.retry("x", Instant.EPOCH));
    channel.receive("b");
    String value = " " + payload;
    String past = " " + payload.retry("x", Instant.EPOCH);
    String dead = " " + payload.retry("no", Instant.EPOCH.plusNanos(1));
    toldIs(
        "? a offer b" + value + " t n1",
        "! a offer b" + value + " t n1 ok",
        "? a offer b" + value + " t n1",
        "! a offer b" + value + " t n1 rejected",
        "? b accept b",
        "! b accept b" + value + " t n1 ok",
        "? b abort b" + value + " t n1",
        "? b gave-up b" + dead + " t n2",
        "! b gave-up b" + dead + " t n2 escalate",
        "! b abort b" + value + " t n1 ok",
        "? a offer b" + past + " t n2",
        "! a offer b" + past + " t n2 dead-lettered",
        "? b accept b",
        "! b accept b empty");
    assertEquals(2, channel.deadLetters().size());
  }

  @Test
  void fanOut() {
    FanOut.over(List.of(7, 8))
        .concurrency(1)
        .observed(log, new ManualTime())
        .run(
            i -> {
              if (i == 8) {
                throw new IllegalStateException("no");
              }
              return i;
            });
    List<String> inOrder = new ArrayList<>(told);
    assertTrue(inOrder.remove("? join 2") && inOrder.remove("! join 2 ok"), "" + told);
    assertEquals("! join 2 ok", told.get(told.size() - 1));
    assertEquals(
        List.of(
            "? fork 2",
            "! fork 2 ok",
            "? dispatch 0",
            "! dispatch 0 Succeeded[value=7] ok",
            "? dispatch 1",
            "! dispatch 1 Failed[cause=java.lang.IllegalStateException: no] failed"),
        inOrder);
  }

  @Test
  void retry() {
    BoundedRetry retry =
        RetryPolicy.attempts(2)
            .surroundings(new RetryPolicy.Surroundings(new ManualTime(), () -> 0L, log))
            .start();
    assertEquals(RetryAction.RETRY, retry.next("a"));
    assertEquals(RetryAction.ESCALATE, retry.next("b"));
    toldIs("? attempt a n1", "! attempt a n1 retry", "? gave-up b n2", "! gave-up b n2 escalate");
    assertEquals("yes", Reconciler.of(all -> "yes").observed(log).reconcile(List.of("no")));
    toldIs("? generate [no]", "! generate yes ok");
  }
}
