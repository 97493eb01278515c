package dev.baton.patterns;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Locks that end with their lease: owner, lock and lease change as one object. */
final class LeasedTenancy implements Tenancy {
  private final long leaseNanos;
  private final Time time;
  private final AtomicReference<State> state;

  private record State(String owner, boolean locked, long token, long since) {}

  LeasedTenancy(String owner, long leaseNanos, Time time) {
    this.leaseNanos = leaseNanos;
    this.time = time;
    this.state = new AtomicReference<>(new State(owner, false, 0, 0));
  }

  private State state() {
    return Objects.requireNonNull(state.get());
  }

  private boolean isLocked(State now) {
    return now.locked() && time.nanos() - now.since() < leaseNanos;
  }

  @Override
  public Now now() {
    State now = state();
    return new Now(now.owner(), isLocked(now), now.token());
  }

  @Override
  public long grant(String agent) {
    while (true) {
      State now = state();
      if (!now.owner().equals(agent) || isLocked(now)) {
        return 0;
      }
      State next = new State(agent, true, now.token() + 1, time.nanos());
      if (state.compareAndSet(now, next)) {
        return next.token();
      }
    }
  }

  @Override
  public long release(String agent, long token) {
    while (true) {
      State now = state();
      boolean held = now.owner().equals(agent) && isLocked(now);
      if (!held || (token != 0 && now.token() != token)) {
        return 0;
      }
      if (state.compareAndSet(now, new State(agent, false, now.token(), 0))) {
        return now.token();
      }
    }
  }

  @Override
  public long move(String from, String to) {
    while (true) {
      State now = state();
      if (!now.owner().equals(from) || isLocked(now)) {
        return 0;
      }
      State next = new State(to, false, now.token() + 1, 0);
      if (state.compareAndSet(now, next)) {
        return next.token();
      }
    }
  }

  @Override
  public boolean extend(long token) {
    while (true) {
      State now = state();
      if (now.token() != token || !isLocked(now)) {
        return false;
      }
      if (state.compareAndSet(now, new State(now.owner(), true, token, time.nanos()))) {
        return true;
      }
    }
  }

  @Override
  public long untilExpiry() {
    State now = state();
    return now.locked() ? leaseNanos - (time.nanos() - now.since()) : Long.MAX_VALUE;
  }
}
