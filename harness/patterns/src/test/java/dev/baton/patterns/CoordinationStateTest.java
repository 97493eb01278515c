package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoordinationStateTest {
  private static final StateKey<String> DRAFT = StateKey.ownedBy("writer", "draft", String.class);
  private static final StateKey<List<String>> LOG = StateKey.appendOnly("log", String.class);
  private static final StateKey<Integer> TOTAL =
      StateKey.mergedBy(Integer::sum, "total", Integer.class);
  private static final StateKey<Integer> ROUND = StateKey.monotonic("round", Integer.class);
  private static final StateKey<String> GOAL = StateKey.sharedRead("goal", String.class);
  private final CoordinationState state = CoordinationState.of(DRAFT, LOG, TOTAL, ROUND, GOAL);
  private final CoordinationState.View writer = state.as("writer");
  private final CoordinationState.View reviewer = state.as("reviewer");

  @Test
  void theOwnerWritesAndAllRead() {
    assertNull(reviewer.get(DRAFT));
    writer.put(DRAFT, "text");
    assertEquals("text", reviewer.get(DRAFT));
    OwnershipViolation no =
        assertThrows(OwnershipViolation.class, () -> reviewer.put(DRAFT, "mine"));
    assertTrue(
        no.getMessage().startsWith("key `draft` is owned by `writer`, not by `reviewer`"),
        no.getMessage());
    assertEquals("text", reviewer.get(DRAFT));
  }

  @Test
  void anAppendOnlyKeyOnlyGrows() {
    assertEquals(List.of(), writer.get(LOG));
    writer.append(LOG, "a");
    List<String> held = writer.get(LOG);
    reviewer.append(LOG, "b");
    assertEquals(List.of("a"), held);
    assertEquals(List.of("a", "b"), writer.get(LOG));
    assertThrows(OwnershipViolation.class, () -> writer.put(LOG, new ArrayList<>()));
  }

  @Test
  void mergedMonotonicAndSharedKeysKeepTheirLaws() {
    writer.put(TOTAL, 1);
    reviewer.put(TOTAL, 2);
    assertEquals(3, writer.get(TOTAL));
    writer.put(ROUND, 2);
    reviewer.put(ROUND, 2);
    assertThrows(OwnershipViolation.class, () -> reviewer.put(ROUND, 1));
    assertEquals(2, writer.get(ROUND));
    writer.put(GOAL, "once");
    assertThrows(OwnershipViolation.class, () -> writer.put(GOAL, "twice"));
  }

  @Test
  void severalKeysChangeTogetherOrNotAtAll() {
    assertThrows(OwnershipViolation.class, () -> reviewer.putAll(Map.of(TOTAL, 5, DRAFT, "mine")));
    assertNull(reviewer.get(TOTAL));
    writer.putAll(Map.of(TOTAL, 5, DRAFT, "text"));
    assertEquals(Map.of("total", 5, "draft", "text"), state.snapshot());
  }

  @Test
  void keysThatAreStrangeAreRefused() {
    StateKey<String> other = StateKey.ownedBy("writer", "other", String.class);
    assertThrows(IllegalArgumentException.class, () -> writer.get(other));
    assertThrows(IllegalArgumentException.class, () -> CoordinationState.of(DRAFT, DRAFT));
    assertThrows(IllegalArgumentException.class, () -> StateKey.monotonic("none", Object.class));
  }

  @Test
  void aKeyOfOnesOwnMakingIsNoWayAround() {
    StateKey<String> forged = StateKey.ownedBy("reviewer", "draft", String.class);
    OwnershipViolation no =
        assertThrows(OwnershipViolation.class, () -> reviewer.put(forged, "mine"));
    assertEquals(
        "key `draft` was declared owned by `writer` of `String`, and is used as if it were owned by"
            + " `reviewer` of `String`; use the key that was declared",
        no.getMessage());
    assertThrows(OwnershipViolation.class, () -> reviewer.putAll(Map.of(forged, "mine")));
    assertThrows(
        OwnershipViolation.class, () -> reviewer.get(StateKey.sharedRead("draft", String.class)));
    writer.put(StateKey.ownedBy("writer", "draft", String.class), "the same key");
    assertEquals("the same key", writer.get(DRAFT));
    assertEquals(DRAFT.hashCode(), StateKey.ownedBy("writer", "draft", String.class).hashCode());
    assertThrows(
        IllegalArgumentException.class, () -> StateKey.ownedBy(" ", "draft", String.class));
    assertThrows(IllegalArgumentException.class, () -> StateKey.sharedRead(" ", String.class));
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void noLiveReferenceLeaks() {
    StateKey<List> tags = StateKey.sharedRead("tags", List.class);
    StateKey<Object> any = StateKey.mergedBy((a, b) -> List.of(a, b), "any", Object.class);
    StateKey<ArrayList> rigid = StateKey.sharedRead("rigid", ArrayList.class);
    CoordinationState.View view = CoordinationState.of(tags, any, rigid).as("a");
    List<String> mine = new ArrayList<>(List.of("x"));
    view.put(tags, mine);
    mine.add("y");
    assertEquals(List.of("x"), view.get(tags));
    assertThrows(UnsupportedOperationException.class, () -> view.get(tags).add("z"));
    assertThrows(IllegalArgumentException.class, () -> view.put(any, new StringBuilder()));
    ClassCastException no =
        assertThrows(ClassCastException.class, () -> view.put(rigid, new ArrayList()));
    assertTrue(no.getMessage().startsWith("key `rigid` holds `java.util.ArrayList`, not"));
    assertThrows(ClassCastException.class, () -> reviewer.append((StateKey) LOG, 1));
  }

  @Test
  void primitiveTypesStandForTheirBoxes() {
    StateKey<Integer> count = StateKey.monotonic("count", int.class);
    CoordinationState.View view = CoordinationState.of(count).as("a");
    view.put(count, 3);
    assertEquals(3, view.get(count));
  }

  @Test
  void nothingIsPutUnderAKey() {
    assertThrows(NullPointerException.class, () -> writer.put(DRAFT, null));
    assertThrows(NullPointerException.class, () -> writer.append(LOG, null));
    assertThrows(NullPointerException.class, () -> writer.update(DRAFT, old -> null));
    assertEquals(Map.of(), state.snapshot());
  }

  @Test
  void everyRefusalOfAChangeIsNamed() {
    reviewer.put(ROUND, 5);
    OwnershipViolation no =
        assertThrows(
            OwnershipViolation.class,
            () -> reviewer.together(e -> e.put(DRAFT, "x").put(ROUND, 4)));
    assertEquals(
        "key `draft` is owned by `writer`, not by `reviewer`; hand the change back to `writer`, or"
            + " give `reviewer` a key of its own; key `round` only moves forward: `reviewer` would"
            + " move it from `5` back to `4`",
        no.getMessage());
  }

  @Test
  void anUpdateIsOneStep() {
    writer.update(DRAFT, old -> old + "a");
    writer.update(DRAFT, old -> old + "b");
    assertEquals("nullab", writer.get(DRAFT));
    assertThrows(OwnershipViolation.class, () -> reviewer.update(DRAFT, old -> "mine"));
  }

  @Test
  void aCommandMovesStateAndControlAsOne() {
    assertTrue(state.goTo().isEmpty());
    writer.apply(new Command(Map.of("draft", "text", "log", List.of("a", "b")), "reviewer"));
    reviewer.apply(new Command(Map.of("log", "c"), "publisher"));
    CoordinationState.Snapshot now = state.read();
    assertEquals(
        new CoordinationState.Snapshot(
            Map.of("draft", "text", "log", List.of("a", "b", "c")), "publisher", 2),
        now);
    assertEquals("text", now.get(DRAFT));
    assertEquals(List.of("a", "b", "c"), now.get(LOG));
    assertNull(now.get(GOAL));
    assertThrows(
        OwnershipViolation.class,
        () -> reviewer.apply(new Command(Map.of("draft", "mine", "log", "d"), "nobody")));
    assertThrows(
        IllegalArgumentException.class, () -> writer.apply(new Command(Map.of("drafft", 1), "x")));
    assertThrows(IllegalArgumentException.class, () -> writer.apply(new Command(Map.of(), " ")));
    Map<String, Object> nothing = java.util.Collections.singletonMap("log", null);
    assertThrows(NullPointerException.class, () -> writer.apply(new Command(nothing, "x")));
    assertThrows(NullPointerException.class, () -> new Command(null, "x"));
    assertThrows(NullPointerException.class, () -> new Command(Map.of(), null));
    assertEquals(now, state.read());
    assertEquals("publisher", state.goTo().orElseThrow());
    assertEquals(List.of(), CoordinationState.of(LOG).read().get(LOG));
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void aChangeOfSeveralKeysMayDependOnASnapshot() {
    long version = state.read().version();
    assertTrue(writer.putAll(Map.of(DRAFT, "a"), version));
    assertFalse(writer.putAll(Map.of(DRAFT, "b"), version));
    writer.together(e -> e.put(DRAFT, "c").append(LOG, "d").goTo("reviewer"));
    assertEquals(
        new CoordinationState.Snapshot(Map.of("draft", "c", "log", List.of("d")), "reviewer", 2),
        state.read());
    assertThrows(
        OwnershipViolation.class, () -> writer.together(e -> e.append((StateKey) DRAFT, 1)));
  }

  @Test
  void aMergeThatMeetsAnotherKeyIsNotDoneAgain() {
    int[] merges = {0};
    CoordinationState.View[] other = new CoordinationState.View[1];
    StateKey<Integer> sum =
        StateKey.mergedBy(
            (a, b) -> {
              merges[0]++;
              other[0].put(DRAFT, "meanwhile");
              return a + b;
            },
            "sum",
            Integer.class);
    CoordinationState both = CoordinationState.of(sum, DRAFT);
    other[0] = both.as("writer");
    both.as("a").put(sum, 1);
    both.as("a").put(sum, 2);
    assertEquals(3, both.as("a").get(sum));
    assertEquals(1, merges[0]);
  }

  @Test
  void aMergeThatMeetsItsOwnKeyIsDoneAgain() {
    boolean[] met = {false};
    CoordinationState.View[] other = new CoordinationState.View[1];
    StateKey<List<Integer>> log = StateKey.appendOnly("numbers", Integer.class);
    StateKey<Integer> sum = StateKey.ownedBy("a", "sum", Integer.class);
    CoordinationState both = CoordinationState.of(sum, log);
    other[0] = both.as("a");
    other[0].put(sum, 1);
    other[0].update(
        sum,
        old -> {
          if (!met[0]) {
            met[0] = true;
            other[0].put(sum, 10);
          }
          return old + 1;
        });
    assertEquals(11, other[0].get(sum));
  }

  @Test
  void aFencedOffHolderCannotWrite() {
    ManualTime time = new ManualTime();
    TaskOwnership task =
        TaskOwnership.of("t", "writer").leased(java.time.Duration.ofSeconds(5), time);
    Hold late = task.hold("writer").orElseThrow();
    CoordinationState.View first = writer.holding(late);
    first.put(DRAFT, "in time");
    time.advance(java.time.Duration.ofSeconds(5));
    FencedOff over = assertThrows(FencedOff.class, () -> first.put(DRAFT, "late"));
    assertEquals(
        "key `draft` is not written by `writer`: its hold under fencing token 1 is over; stop, or"
            + " take the lock again",
        over.getMessage());
    assertEquals(1, over.newest());
    Hold next = task.hold("writer").orElseThrow();
    writer.holding(next).put(DRAFT, "next");
    assertEquals(2, assertThrows(FencedOff.class, () -> first.put(DRAFT, "late")).newest());
    assertEquals("next", writer.get(DRAFT));
  }

  /** A hold that knows no end, as of a lock elsewhere. */
  private static Hold hold(String task, long token) {
    return new Hold() {
      @Override
      public String taskId() {
        return task;
      }

      @Override
      public long token() {
        return token;
      }

      @Override
      public void close() {}
    };
  }

  @Test
  void tokensOfDifferentTasksAreNotCompared() {
    writer.holding(hold("t", 7)).put(DRAFT, "of t");
    writer.holding(hold("u", 3)).put(DRAFT, "of u");
    assertEquals(
        7, assertThrows(FencedOff.class, () -> fencedAfter(hold("u", 7), hold("u", 6))).newest());
    writer.put(DRAFT, "without a lock");
    FencedOff late =
        assertThrows(FencedOff.class, () -> writer.holding(hold("u", 6)).put(DRAFT, "late"));
    assertEquals(
        "key `draft` was last written under fencing token 7, so token 6 is fenced off; stop, or"
            + " take the lock again",
        late.getMessage());
  }

  private void fencedAfter(Hold successor, Hold late) {
    writer.holding(successor).put(DRAFT, "of the successor");
    writer.holding(late).put(DRAFT, "late");
  }

  @Test
  void theRouteIsFencedToo() {
    writer.holding(hold("t", 2)).together(e -> e.goTo("reviewer"));
    FencedOff late =
        assertThrows(
            FencedOff.class,
            () -> writer.holding(hold("t", 1)).apply(new Command(Map.of(), "publisher")));
    assertTrue(late.getMessage().startsWith("the route was last written"), late.getMessage());
    TaskOwnership task = TaskOwnership.of("t", "writer");
    Hold over = task.hold("writer").orElseThrow();
    over.close();
    CoordinationState.View gone = state.as("writer").holding(over);
    assertThrows(FencedOff.class, () -> gone.together(e -> e.goTo("nobody")));
    assertThrows(FencedOff.class, () -> gone.putAll(Map.of()));
    assertEquals("reviewer", state.goTo().orElseThrow());
    writer.together(e -> e.goTo("publisher"));
    assertThrows(
        FencedOff.class,
        () -> writer.holding(hold("t", 1)).together(e -> e.goTo("late")),
        "who writes without a lock leaves the fence");
  }

  @Test
  void whatIsJudgedIsWhatIsPut() {
    int[] next = {5};
    writer.put(ROUND, 1);
    writer.update(ROUND, old -> next[0]--);
    assertEquals(5, writer.get(ROUND), "a function that changes its mind moves nothing back");
    assertEquals(4, next[0]);
  }

  @Test
  void aViewReadsEverythingAtOneMoment() {
    writer.together(e -> e.put(DRAFT, "a").append(LOG, "b").goTo("reviewer"));
    CoordinationState.Snapshot seen = reviewer.read();
    writer.put(DRAFT, "later");
    assertEquals("a", seen.get(DRAFT));
    assertEquals("reviewer", seen.goTo());
    assertFalse(writer.putAll(Map.of(DRAFT, "from an old snapshot"), seen.version()));
  }

  @Test
  void keysAreTheSameWhenAllOfThemIs() {
    java.util.function.BinaryOperator<String> join = String::concat;
    List<StateKey<?>> different =
        List.of(
            DRAFT,
            StateKey.ownedBy("reviewer", "draft", String.class),
            StateKey.ownedBy("writer", "draft", Object.class),
            StateKey.ownedBy("writer", "other", String.class),
            StateKey.sharedRead("draft", String.class),
            StateKey.monotonic("draft", String.class),
            StateKey.mergedBy(join, "draft", String.class),
            StateKey.mergedBy(String::concat, "draft", String.class));
    for (int i = 0; i < different.size(); i++) {
      for (int j = 0; j < different.size(); j++) {
        assertEquals(i == j, different.get(i).equals(different.get(j)), i + " " + j);
      }
    }
    assertEquals(
        StateKey.mergedBy(join, "draft", String.class),
        StateKey.mergedBy(join, "draft", String.class));
    assertFalse(DRAFT.equals((Object) "draft"));
  }

  @Test
  void aReducerThatReturnsNothingChangesNothing() {
    StateKey<String> broken = StateKey.mergedBy((a, b) -> null, "broken", String.class);
    CoordinationState.View view = CoordinationState.of(broken).as("a");
    view.put(broken, "a");
    assertThrows(NullPointerException.class, () -> view.put(broken, "b"));
    assertEquals("a", view.get(broken));
  }
}
