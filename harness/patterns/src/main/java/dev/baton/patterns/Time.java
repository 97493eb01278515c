package dev.baton.patterns;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Where deadlines, leases and backoff get their time from, so that tests and schedulers can supply
 * their own. Only differences between readings mean anything.
 *
 * <p>Implementations are safe to share between threads.
 */
public interface Time {
  /** A reading in nanoseconds that never goes backwards; its origin is arbitrary. */
  long nanos();

  /**
   * The date and time, for what is stamped with it; that of this JVM, where an implementation does
   * not say otherwise. It may jump: nothing is measured with it.
   */
  default Instant instant() {
    return Instant.now();
  }

  /**
   * Suspends this thread for at most {@code nanos}; may return early for no reason, and does return
   * when the thread is unparked or interrupted. Callers loop.
   */
  void park(long nanos);

  /**
   * Suspends this thread for the whole duration.
   *
   * @throws InterruptedException when the thread is interrupted; its interrupt flag is cleared
   */
  default void sleep(Duration duration) throws InterruptedException {
    long start = nanos();
    long wanted = toNanos(duration);
    for (long left = wanted; left > 0; left = wanted - (nanos() - start)) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      park(left);
    }
  }

  /** The time of this JVM: {@link System#nanoTime()} and {@link LockSupport#parkNanos(long)}. */
  static Time system() {
    return new Time() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void park(long nanos) {
        LockSupport.parkNanos(nanos);
      }
    };
  }

  /** The duration in nanoseconds, or 146 years where it is longer than that. */
  static long toNanos(Duration duration) {
    long most = Long.MAX_VALUE / 2;
    return duration.compareTo(Duration.ofNanos(most)) >= 0 ? most : duration.toNanos();
  }
}
