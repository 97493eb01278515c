package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LockWaitTest {
  private final ManualTime time = new ManualTime();

  @Test
  void whoWaitsForALeasedLockHasItWhenTheLeaseEnds() throws InterruptedException {
    TaskOwnership task = TaskOwnership.of("t", "a").leased(Duration.ofSeconds(5), time);
    Hold first = task.hold("a").orElseThrow();
    assertTrue(task.hold("a", Duration.ofSeconds(4)).isEmpty());
    assertEquals(4_000_000_001L, time.nanos());
    assertTrue(first.isCurrent());
    assertTrue(first.renew());
    Hold second = task.hold("a", Duration.ofDays(1)).orElseThrow();
    assertEquals(9_000_000_001L, time.nanos());
    assertFalse(first.isCurrent());
    assertFalse(first.renew());
    assertTrue(second.token() > first.token());
    second.close();
    assertFalse(second.renew());
  }

  @Test
  void timeIsUpForWhoDoesNotOwnTheTask() throws InterruptedException {
    TaskOwnership task = TaskOwnership.of("t", "a").leased(Duration.ofSeconds(5), time);
    assertTrue(task.hold("b", Duration.ofSeconds(3)).isEmpty());
    assertEquals(3_000_000_001L, time.nanos());
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> task.hold("b", Duration.ofSeconds(3)));
    task.hold("a").orElseThrow();
    assertTrue(task.hold("a", Duration.ZERO).isEmpty());
  }

  @Test
  void noWakeUpIsLostUnderManyWaiters() throws Exception {
    TaskOwnership task = TaskOwnership.of("t", "a");
    int[] counter = {0};
    ExecutorService pool = Executors.newFixedThreadPool(6);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(
          pool.submit(
              () -> {
                for (int n = 0; n < 2000; n++) {
                  try (Hold hold = task.hold("a", Duration.ofDays(1)).orElseThrow()) {
                    counter[0] += hold.token() > 0 ? 1 : 0;
                  }
                }
                return null;
              }));
    }
    for (Future<?> done : all) {
      done.get();
    }
    pool.shutdown();
    assertEquals(12_000, counter[0]);
  }

  @Test
  void whoWaitsForATransferIsWoken() throws Exception {
    TaskOwnership task = TaskOwnership.of("t", "a");
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<Hold> waits = pool.submit(() -> task.hold("b", Duration.ofDays(1)).orElseThrow());
    assertTrue(task.transfer("a", "b"));
    Hold hold = waits.get();
    pool.shutdown();
    assertEquals("task `t`, owned by `b`, locked", task.toString());
    assertTrue(hold.renew());
    hold.close();
    hold.close();
    assertEquals("task `t`, owned by `b`", task.toString());
    assertEquals("t", task.taskId());
  }

  @Test
  void namesAndLeasesThatMakeNoSenseAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> TaskOwnership.of(" ", "a"));
    assertThrows(IllegalArgumentException.class, () -> TaskOwnership.of("t", ""));
    TaskOwnership task = TaskOwnership.of("t", "a");
    assertThrows(IllegalArgumentException.class, () -> task.leased(Duration.ZERO, time));
    assertThrows(IllegalArgumentException.class, () -> task.leased(Duration.ofNanos(-1), time));
  }

  @Test
  void aListenerHearsTheTokenOfARenewal() {
    List<String> heard = new ArrayList<>();
    TaskOwnership task =
        TaskOwnership.of("t", "a")
            .leased(Duration.ofSeconds(5), time)
            .observed(
                new CoordinationListener() {
                  @Override
                  public void after(Operation op) {
                    heard.add(op.kind().label() + " " + op.token() + " " + op.outcome());
                  }
                });
    Hold hold = task.hold("a").orElseThrow();
    hold.renew();
    time.advance(Duration.ofSeconds(5));
    hold.renew();
    hold.close();
    assertEquals(List.of("lock 1 ok", "lock 1 ok", "lock 1 refused", "unlock 1 refused"), heard);
  }
}
