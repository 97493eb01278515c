package dev.baton.harness.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.Point;
import dev.baton.harness.explore.Exploration;
import dev.baton.harness.schedule.Failure;
import dev.baton.harness.schedule.FailureKind;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;

class StressTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);

  static final class Plain {
    private volatile int value;

    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    int increment() {
      int seen = value;
      Thread.yield(); // widens the window, for machines that are busy
      value = seen + 1;
      return seen + 1;
    }

    int get() {
      return value;
    }
  }

  private static Stress<Plain> plain() {
    return Stress.of("plain", Plain::new)
        .operation("increment", Plain::increment)
        .operation("get", Plain::get)
        .look(Plain::get);
  }

  @Test
  void findsALostIncrementAndLeavesTwoCalls() {
    StressResult found = plain().agents(2, 3).calls(3).run(LONG);
    assertFalse(found.passed(), found.text());
    assertEquals("increment() | increment()", found.failure().plan().toString(), found.text());
    assertTrue(found.text().contains("no order of these calls"), found.text());
    assertThrows(AssertionError.class, found::orFail);
  }

  @Test
  void isSilentOnAnAtomicCounter() {
    StressResult found =
        Stress.of("atomic", AtomicInteger::new)
            .operation("increment", AtomicInteger::incrementAndGet)
            .operation("add", List.of(1, 2), AtomicInteger::addAndGet)
            .operation("get", AtomicInteger::get)
            .look(AtomicInteger::get)
            .run(SHORT)
            .orFail();
    assertTrue(found.rounds() > 1_000 && found.plans() > 2, found.text());
  }

  @Test
  void drawsArgumentsFromJqwik() {
    Stress.of("queue", ConcurrentLinkedQueue<Integer>::new)
        .operation("offer", Arbitraries.integers().between(1, 5), ConcurrentLinkedQueue::offer)
        .operation("poll", ConcurrentLinkedQueue::poll)
        .look(ConcurrentLinkedQueue::toString)
        .agents(2, 4)
        .calls(2)
        .run(SHORT)
        .orFail();
  }

  @Test
  void seesAnswersThatComeTooLate() {
    class Replicas {
      private final AtomicInteger written = new AtomicInteger();
      private final ThreadLocal<Integer> cache = ThreadLocal.withInitial(() -> 0);

      void write(int value) {
        written.set(value);
      }

      int readCached() {
        return cache.get();
      }
    }
    StressResult found =
        Stress.of("replicas", Replicas::new)
            .operation(
                "write",
                List.of(1),
                (r, value) -> {
                  r.write(value);
                  return "done";
                })
            .operation(
                "read",
                r ->
                    Thread.currentThread().getName().startsWith("baton-stress")
                        ? r.readCached()
                        : r.written.get())
            .agents(2, 2)
            .calls(1)
            .run(LONG);
    assertTrue(found.text().contains("called later"), found.text());
  }

  @Test
  void namesThoseWhoDoNotComeBack() {
    class Latches {
      final CountDownLatch one = new CountDownLatch(1);
      final AtomicInteger calls = new AtomicInteger();

      String meet() throws InterruptedException {
        if (Thread.currentThread().getName().startsWith("baton-stress")) {
          one.await();
        }
        return "met";
      }
    }
    StressResult found =
        Stress.of("latches", Latches::new)
            .operation(
                "meet",
                l -> {
                  try {
                    return l.meet();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                })
            .agents(2, 2)
            .calls(1)
            .patience(Duration.ofMillis(300))
            .run(LONG);
    assertTrue(found.text().contains("do not come back"), found.text());
    assertTrue(found.text().contains("StressTest"), found.text());
  }

  @Test
  void saysWhenTheClassIsNotDeterministic() {
    StressResult found =
        Stress.of("dice", () -> ThreadLocalRandom.current())
            .operation("roll", r -> r.nextInt(1_000_000))
            .run(LONG);
    assertTrue(found.text().contains("take time and randomness out"), found.text());
  }

  @Test
  void exploresThePlanWhereTheClassComesToPoints() {
    class Pointed {
      private int value;

      int increment() {
        Point.read("value");
        int seen = value;
        Point.write("value");
        value = seen + 1;
        return seen + 1;
      }
    }
    Stress<Pointed> stress =
        Stress.of("pointed", Pointed::new).operation("increment", Pointed::increment);
    Plan.Call call = new Plan.Call("increment", null);
    Exploration found = stress.explore(new Plan(List.of(List.of(call), List.of(call))));
    assertEquals(FailureKind.END_CHECK, found.failure().map(Failure::kind).orElseThrow());
  }

  @Test
  void findsAQueueThatIsNotThreadSafe() {
    StressResult found =
        Stress.of("deque", () -> (Deque<Integer>) new ArrayDeque<Integer>())
            .operation("push", List.of(1, 2), (d, value) -> d.offerLast(value))
            .operation("poll", Deque::pollFirst)
            .look(Deque::size)
            .run(LONG);
    assertFalse(found.passed(), found.text());
    assertTrue(found.failure().plan().size() >= 2, found.text());
  }

  @Test
  void refusesWhatCannotBeStressed() {
    assertThrows(IllegalArgumentException.class, () -> Stress.of("x", Object::new).run(SHORT));
    assertThrows(IllegalArgumentException.class, () -> plain().agents(1, 2));
    assertThrows(IllegalArgumentException.class, () -> plain().agents(2, 9));
    assertThrows(IllegalArgumentException.class, () -> plain().operation("get", Plain::get));
  }
}
