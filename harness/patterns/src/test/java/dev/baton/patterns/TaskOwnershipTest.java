package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TaskOwnershipTest {
  @Test
  void onlyTheOwnerLocksAndOnlyOnce() {
    TaskOwnership task = TaskOwnership.of("t", "writer");
    assertFalse(task.lock("reviewer"));
    assertTrue(task.lock("writer"));
    assertFalse(task.lock("writer"));
    assertFalse(task.unlock("reviewer"));
    assertTrue(task.unlock("writer"));
    assertFalse(task.unlock("writer"));
  }

  @Test
  void aTaskMovesWhenItsOwnerGivesItAndNobodyWorksOnIt() {
    TaskOwnership task = TaskOwnership.of("t", "writer");
    assertFalse(task.transfer("reviewer", "publisher"));
    task.lock("writer");
    assertFalse(task.transfer("writer", "reviewer"));
    task.unlock("writer");
    assertTrue(task.transfer("writer", "reviewer"));
    assertEquals("reviewer", task.owner());
    assertFalse(task.lock("writer"));
    assertTrue(task.lock("reviewer"));
    assertThrows(IllegalArgumentException.class, () -> task.transfer("reviewer", " "));
  }

  @Test
  void aHoldGivesBackItsOwnLockOnly() {
    TaskOwnership task = TaskOwnership.of("t", "writer");
    Hold first = task.hold("writer").orElseThrow();
    assertTrue(task.hold("writer").isEmpty());
    first.close();
    Hold second = task.hold("writer").orElseThrow();
    assertTrue(second.token() > first.token());
    first.close();
    assertTrue(task.isLocked(), "the first hold is over; it may not open the second");
    second.close();
    assertFalse(task.isLocked());
  }

  @Test
  void aLeaseEndsAndTheLateHolderIsFencedOff() {
    ManualTime time = new ManualTime();
    TaskOwnership task = TaskOwnership.of("t", "writer").leased(Duration.ofSeconds(5), time);
    VersionedState<String> state = VersionedState.of("");
    Hold late = task.hold("writer").orElseThrow();
    time.advance(Duration.ofSeconds(6));
    assertFalse(task.isCurrent(late.token()));
    Hold next = task.hold("writer").orElseThrow();
    state.write("next", 0, next.token());
    FencedOff refused = assertThrows(FencedOff.class, () -> state.write("late", 1, late.token()));
    assertTrue(refused.getMessage().contains("fenced off"), refused.getMessage());
    assertEquals("next", state.read().value());
  }
}
