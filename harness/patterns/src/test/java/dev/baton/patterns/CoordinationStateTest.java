package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
