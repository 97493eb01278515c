package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Locks with a lease and without obey the same laws, as long as no time passes. */
class TenancyTest {
  private static final ManualTime TIME = new ManualTime();

  static Stream<Tenancy> both() {
    return Stream.of(new OpenTenancy("a"), new LeasedTenancy("a", 5, TIME));
  }

  @ParameterizedTest
  @MethodSource("both")
  void oneHoldsAndLetsGo(Tenancy tenancy) {
    assertEquals(0, tenancy.grant("b"));
    assertEquals(0, tenancy.release("a", 0));
    assertEquals(1, tenancy.grant("a"));
    assertEquals(0, tenancy.grant("a"));
    assertEquals(new Tenancy.Now("a", true, 1), tenancy.now());
    assertEquals(0, tenancy.release("b", 0));
    assertEquals(0, tenancy.release("a", 2));
    assertTrue(tenancy.extend(1));
    assertFalse(tenancy.extend(2));
    assertEquals(1, tenancy.release("a", 1));
    assertFalse(tenancy.extend(1));
    assertEquals(2, tenancy.grant("a"));
    assertEquals(2, tenancy.release("a", 0));
    assertEquals(new Tenancy.Now("a", false, 2), tenancy.now());
    assertEquals(Long.MAX_VALUE, tenancy.untilExpiry());
  }

  @ParameterizedTest
  @MethodSource("both")
  void itMovesWhenItIsFreeAndByItsOwner(Tenancy tenancy) {
    assertEquals(0, tenancy.move("b", "c"));
    tenancy.grant("a");
    assertEquals(0, tenancy.move("a", "b"));
    tenancy.release("a", 0);
    assertEquals(2, tenancy.move("a", "b"));
    assertEquals(0, tenancy.move("a", "b"));
    assertEquals(new Tenancy.Now("b", false, 2), tenancy.now(), "a transfer takes a token");
    assertEquals(0, tenancy.release("b", 0));
    assertEquals(3, tenancy.grant(new String("b")), "a name is a text, not an object");
  }

  @Test
  void aLeaseTellsWhenItEnds() {
    ManualTime time = new ManualTime();
    LeasedTenancy tenancy = new LeasedTenancy("a", 5, time);
    time.tick();
    tenancy.grant("a");
    time.tick();
    assertEquals(4, tenancy.untilExpiry());
  }

  @Test
  void aListenerMayGiveUpWaitingEarly() throws InterruptedException {
    int[] asked = {0};
    CoordinationListener scheduler =
        new CoordinationListener() {
          @Override
          public boolean await(
              Operation operation,
              java.util.function.BooleanSupplier condition,
              long nanos,
              Parking parking)
              throws InterruptedException {
            asked[0]++;
            assertFalse(condition.getAsBoolean());
            return parking.park();
          }
        };
    ManualTime time = new ManualTime();
    TaskOwnership task =
        TaskOwnership.of("t", "a").leased(java.time.Duration.ofNanos(9), time).observed(scheduler);
    assertTrue(task.hold("b", java.time.Duration.ofNanos(3)).isEmpty());
    assertTrue(task.lock("a"));
    assertTrue(task.isLocked());
    assertEquals(2, task.hold("a", java.time.Duration.ofNanos(30)).orElseThrow().token());
    assertEquals(2, asked[0]);
    assertEquals(List.of(13L), List.of(time.nanos()));
  }
}
