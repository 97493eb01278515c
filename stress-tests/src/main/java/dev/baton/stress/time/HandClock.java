package dev.baton.stress.time;

import dev.baton.patterns.Time;

/** A clock that stands still until an actor moves it, so that a lease ends when a test says so. */
public final class HandClock implements Time {
  private volatile long nanos;

  /** A clock at 0. */
  public HandClock() {}

  /** Lets all time until then pass at once. */
  public void moveTo(long now) {
    nanos = now;
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public void park(long wanted) {
    Thread.onSpinWait();
  }
}
