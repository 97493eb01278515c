package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever is seen to wait is woken by the change that it waits for, long before its time is up. */
@Timeout(60)
class WakeUpTest {
  private static final Duration LONG = Duration.ofDays(1);
  private final TaskOwnership task = TaskOwnership.of("t", "a");
  private final QueueChannel channel = QueueChannel.between("a", "b").bounded(1);

  private static HandoffPayload payload(Object result) {
    return HandoffPayload.from("a")
        .to("b")
        .taskId("t")
        .result(result)
        .status("done")
        .timestamp(Instant.EPOCH)
        .build();
  }

  /** Does something on another thread, and comes back when that thread waits. */
  private static <T> FutureTask<T> waiting(Callable<T> action) {
    FutureTask<T> result = new FutureTask<>(action);
    Thread thread = new Thread(result);
    thread.setDaemon(true);
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      assertTrue(thread.isAlive(), "it did not wait");
      Thread.onSpinWait();
    }
    return result;
  }

  @Test
  void byAnUnlock() throws Exception {
    task.lock("a");
    FutureTask<Hold> waits = waiting(() -> task.hold("a", LONG).orElseThrow());
    task.unlock("a");
    assertEquals(2, waits.get().token());
  }

  @Test
  void byATransfer() throws Exception {
    FutureTask<Hold> waits = waiting(() -> task.hold("b", LONG).orElseThrow());
    task.transfer("a", "b");
    assertEquals(2, waits.get().token());
  }

  @Test
  void byADelivery() throws Exception {
    FutureTask<HandoffPayload> waits = waiting(() -> channel.receive("b", LONG).orElseThrow());
    channel.deliver(payload(1));
    assertEquals(1, waits.get().result());
  }

  @Test
  void byRoomInAQueue() throws Exception {
    channel.deliver(payload(1));
    FutureTask<Delivery> waits = waiting(() -> channel.deliver(payload(2), LONG));
    channel.receive("b");
    assertInstanceOf(Delivery.Accepted.class, waits.get());
  }

  @Test
  void byAnAcknowledgement() throws Exception {
    channel.deliver(payload(1));
    Receipt receipt = channel.take("b", LONG).orElseThrow();
    FutureTask<Delivery> waits = waiting(() -> channel.deliver(payload(2), LONG));
    receipt.acknowledge();
    assertInstanceOf(Delivery.Accepted.class, waits.get());
  }

  @Test
  void byWorkThatIsSentBack() throws Exception {
    channel.deliver(payload(1));
    Receipt receipt = channel.take("b", LONG).orElseThrow();
    FutureTask<HandoffPayload> waits = waiting(() -> channel.receive("b", LONG).orElseThrow());
    receipt.sendBack("no");
    assertEquals(2, waits.get().attempt());
  }

  private static boolean offers(Mailbox box, int result) {
    return box.offer(payload(result)) == Mailbox.Offer.ACCEPTED;
  }

  @Test
  void locksAreGivenBackByEveryMethodOfAMailbox() throws Exception {
    Mailbox box = new Mailbox(2, 9, new WaitRoom(Time.system(), CoordinationListener.NONE));
    for (int round = 0; round < 2; round++) {
      int ten = 10 * round;
      FutureTask<Void> all =
          new FutureTask<>(
              () -> {
                assertTrue(box.hasRoom() && offers(box, ten + 1) && box.isReady(0));
                Mailbox.InFlight taken = box.take(0, 5);
                assertTrue(box.isInFlight(taken) && box.hasRoom() && !box.isReady(4));
                assertEquals(5, box.untilOverdue(0));
                assertEquals(1, box.overdue(5).size());
                assertTrue(box.isReady(5));
                assertTrue(offers(box, ten + 2) && !box.hasRoom() && !offers(box, ten + 3));
                assertTrue(box.renew(taken, 4) && box.size() == 2);
                assertTrue(box.acknowledge(taken, 8) && !box.settle(taken, null));
                assertEquals(ten + 2, box.poll().result());
              },
              null);
      Thread thread = new Thread(all);
      thread.setDaemon(true);
      thread.start();
      all.get();
    }
  }

  @Test
  void aBranchThatIsEndedIsReached() throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    FanIn<String> in =
        FanOut.over(java.util.List.of("hangs", "waits", "works"))
            .concurrency(1)
            .deadline(Duration.ofMillis(50))
            .run(
                item -> {
                  if (item.equals("hangs")) {
                    try {
                      new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                      reached.countDown();
                    }
                  }
                  return item;
                });
    reached.await();
    assertEquals(new SubtaskResult.Succeeded<>("works"), in.results().get(2));
  }

  @Test
  void holdsOfOthersAreCurrentUntilTheySayOtherwise() {
    Hold own =
        new Hold() {
          @Override
          public long token() {
            return 1;
          }

          @Override
          public void close() {}
        };
    assertTrue(own.isCurrent() && own.renew());
  }

  @Test
  void locksAndTransfersOfManyThreadsAddUp() throws Exception {
    java.util.concurrent.atomic.AtomicInteger locks =
        new java.util.concurrent.atomic.AtomicInteger();
    java.util.concurrent.atomic.AtomicInteger transfers =
        new java.util.concurrent.atomic.AtomicInteger();
    java.util.concurrent.atomic.AtomicInteger inside =
        new java.util.concurrent.atomic.AtomicInteger();
    java.util.List<FutureTask<Void>> all = new java.util.ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String me = i % 2 == 0 ? "a" : "b";
      String other = i % 2 == 0 ? "b" : "a";
      FutureTask<Void> actor =
          new FutureTask<>(
              () -> {
                for (int n = 0; n < 20_000; n++) {
                  if (task.lock(me)) {
                    locks.incrementAndGet();
                    assertEquals(1, inside.incrementAndGet());
                    assertEquals(me, task.owner());
                    inside.decrementAndGet();
                    assertTrue(task.unlock(me));
                  }
                  if (task.transfer(me, other)) {
                    transfers.incrementAndGet();
                  }
                }
              },
              null);
      all.add(actor);
      new Thread(actor).start();
    }
    for (FutureTask<Void> actor : all) {
      actor.get();
    }
    String owner = task.owner();
    assertEquals(locks.get() + transfers.get() + 1, task.hold(owner).orElseThrow().token());
  }
}
