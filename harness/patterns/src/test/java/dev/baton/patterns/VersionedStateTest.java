package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionedStateTest {
  @Test
  void aWriteOverACurrentVersionTakesPlace() {
    VersionedState<String> state = VersionedState.of("a");
    assertEquals(new Versioned<>("a", 0), state.read());
    assertEquals(new WriteResult.Written<>(new Versioned<>("b", 1)), state.write("b", 0));
    assertTrue(state.isCurrent(1));
    assertFalse(state.isCurrent(0));
    assertEquals(new WriteResult.Conflict<>(new Versioned<>("b", 1)), state.write("c", 0));
  }

  @Test
  void anUpdateReadsAgainAfterAConflictAndEndsAtItsBound() {
    VersionedState<Integer> state = VersionedState.of(0);
    int[] disturbances = {2};
    WriteResult<Integer> done =
        state.update(
            BoundedRetry.attempts(3),
            value -> {
              if (disturbances[0]-- > 0) {
                state.write(value + 10, state.read().version());
              }
              return value + 1;
            });
    assertEquals(new WriteResult.Written<>(new Versioned<>(21, 3)), done);
    WriteResult<Integer> spent =
        state.update(
            BoundedRetry.attempts(2),
            value -> {
              state.write(value, state.read().version());
              return value + 1;
            });
    assertInstanceOf(WriteResult.Conflict.class, spent);
  }

  @Test
  void aListenerSeesEachOperationBeforeAndAfter() {
    List<String> seen = new ArrayList<>();
    CoordinationListener log =
        new CoordinationListener() {
          @Override
          public void before(Operation operation) {
            seen.add(operation.kind().label() + "?");
          }

          @Override
          public void after(Operation operation) {
            seen.add(operation.kind().label() + " " + operation.outcome());
          }
        };
    VersionedState<String> state = VersionedState.of("draft", "a", log);
    state.read();
    state.write("b", 0);
    state.write("c", 0);
    assertEquals(
        List.of(
            "init?",
            "init ok",
            "read?",
            "read ok",
            "write?",
            "write ok",
            "write?",
            "write conflict"),
        seen);
  }

  @Test
  void aFenceKnowsTheGreatestTokenThatWrote() {
    VersionedState<String> state = VersionedState.of("a");
    assertThrows(IllegalArgumentException.class, () -> state.write("b", 0, -1));
    assertInstanceOf(WriteResult.Written.class, state.write("b", 0, 0));
    assertInstanceOf(WriteResult.Conflict.class, state.write("c", 0, 9));
    assertInstanceOf(WriteResult.Written.class, state.write("c", 1, 3));
    assertEquals(3, assertThrows(FencedOff.class, () -> state.write("d", 0, 2)).newest());
    assertEquals(2, assertThrows(FencedOff.class, () -> state.write("d", 2, 2)).token());
    assertInstanceOf(WriteResult.Written.class, state.write("d", 2, 3));
    assertInstanceOf(WriteResult.Written.class, state.write("e", 3));
  }

  @Test
  void anInterruptedUpdateStopsAtItsNextConflict() {
    VersionedState<Integer> state = VersionedState.of(0);
    WriteResult<Integer> stopped =
        state.update(
            BoundedRetry.attempts(9),
            value -> {
              state.write(value + 10, state.read().version());
              Thread.currentThread().interrupt();
              return value + 1;
            });
    assertTrue(Thread.interrupted(), "the flag is kept");
    assertEquals(new WriteResult.Conflict<>(new Versioned<>(10, 1)), stopped);
  }
}
