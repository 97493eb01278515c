package dev.baton.patterns;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that moves when it is told to, and by parking. */
public final class ManualTime implements Time {
  private final AtomicLong now = new AtomicLong(1);

  /** Moves on. */
  public void advance(Duration by) {
    now.addAndGet(by.toNanos());
  }

  /** The time, which then moves on by a nanosecond. */
  public long tick() {
    return now.getAndIncrement();
  }

  @Override
  public long nanos() {
    return now.get();
  }

  @Override
  public Instant instant() {
    return Instant.EPOCH.plusNanos(now.get());
  }

  @Override
  public void park(long nanos) {
    now.addAndGet(nanos);
  }
}
