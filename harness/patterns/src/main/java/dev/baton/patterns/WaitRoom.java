package dev.baton.patterns;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Where threads wait until a condition over volatile state holds.
 *
 * <p>No wake-up is lost: a waiter enters the room before it asks the condition, and whoever changes
 * the state does so before it looks into the room. Both are volatile accesses, so one sees the
 * other (Dekker's argument).
 */
final class WaitRoom {
  // a field of its own, not an object: whoever changes the state pays for looking at it
  private static final AtomicIntegerFieldUpdater<WaitRoom> COUNT =
      AtomicIntegerFieldUpdater.newUpdater(WaitRoom.class, "count");

  private final Queue<Thread> waiting = new ConcurrentLinkedQueue<>();
  private volatile int count;
  private final Time time;
  private final CoordinationListener listener;

  WaitRoom(Time time, CoordinationListener listener) {
    this.time = time;
    this.listener = listener;
  }

  /** Waits until the condition holds, which only those who call {@link #wake} can bring about. */
  void await(Operation why, BooleanSupplier condition, long nanos) throws InterruptedException {
    await(why, condition, nanos, () -> nanos);
  }

  /**
   * Waits until the condition holds.
   *
   * @param horizon nanoseconds until time itself may make the condition true
   */
  void await(Operation why, BooleanSupplier condition, long nanos, LongSupplier horizon)
      throws InterruptedException {
    listener.await(why, condition, nanos, () -> park(condition, nanos, horizon));
  }

  private boolean park(BooleanSupplier condition, long nanos, LongSupplier horizon)
      throws InterruptedException {
    long start = time.nanos();
    Thread self = Thread.currentThread();
    waiting.add(self);
    COUNT.incrementAndGet(this);
    try {
      while (!condition.getAsBoolean()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        long left = nanos - (time.nanos() - start);
        if (left <= 0) {
          return false;
        }
        time.park(Math.max(1, Math.min(left, horizon.getAsLong())));
      }
      return true;
    } finally {
      COUNT.decrementAndGet(this);
      waiting.remove(self);
    }
  }

  /** Lets all who wait ask their condition again. Call it after the change. */
  void wake() {
    if (count > 0) {
      waiting.forEach(LockSupport::unpark);
    }
  }
}
