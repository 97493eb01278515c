package dev.baton.harness.control;

import dev.baton.harness.schedule.Operation;
import dev.baton.harness.schedule.Operation.Kind;
import dev.baton.harness.schedule.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A lock with one condition, like an object's monitor: re-entrant, and a signal that nobody waits
 * for is gone. In a scenario every call is a point, a deadlock names who holds it, and a waiter
 * that came after its signal is a lost wake-up. Elsewhere it is a {@link ReentrantLock}.
 */
public final class Monitor {
  private final String name;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition condition = lock.newCondition();
  private final List<Waiter> waiters = new ArrayList<>();
  private @Nullable String owner;
  private int holds;

  private static final class Waiter {
    boolean signalled;
  }

  /** With the name that schedules show. */
  public Monitor(String name) {
    this.name = name;
  }

  /** Takes it, waiting until it is free. */
  public void lock() {
    Session session = Session.current();
    if (session == null) {
      lock.lock();
    } else {
      if (!session.name().equals(owner)) {
        session.await(operation(Kind.LOCK, "lock "), () -> owner == null, () -> owner);
        owner = session.name();
      }
      holds++;
    }
  }

  /** Takes it if it is free now; whether it did. */
  public boolean tryLock() {
    Session session = Session.current();
    if (session == null) {
      return lock.tryLock();
    }
    session.point(operation(Kind.WRITE, "try-lock "));
    boolean mine = owner == null || session.name().equals(owner);
    if (mine) {
      owner = session.name();
      holds++;
    }
    return mine;
  }

  /**
   * Gives it back.
   *
   * @throws IllegalMonitorStateException when the caller does not hold it
   */
  public void unlock() {
    Session session = Session.current();
    if (session == null) {
      lock.unlock();
      return;
    }
    session.point(operation(Kind.UNLOCK, "unlock "));
    check(session);
    holds--;
    owner = holds == 0 ? null : owner;
  }

  private void check(Session session) {
    if (!session.name().equals(owner)) {
      throw new IllegalMonitorStateException(
          "`%s` is held by `%s`, not by `%s`".formatted(name, owner, session.name()));
    }
  }

  /** Gives it back, waits for a signal, and takes it again; call it in a loop, like any wait. */
  @SuppressWarnings("WaitNotInLoop") // the loop is the caller's, who knows the condition
  public void await() throws InterruptedException {
    Session session = Session.current();
    if (session == null) {
      condition.await();
      return;
    }
    check(session);
    int held = holds;
    Waiter waiter = new Waiter();
    waiters.add(waiter);
    owner = null;
    holds = 0;
    session.await(
        operation(Kind.AWAIT, "signal of "),
        () -> waiter.signalled && owner == null,
        () -> waiter.signalled ? owner : null);
    owner = session.name();
    holds = held;
  }

  /** Wakes the one that waits longest. */
  public void signal() {
    wake(false);
  }

  /** Wakes all that wait. */
  public void signalAll() {
    wake(true);
  }

  private void wake(boolean all) {
    Session session = Session.current();
    if (session == null) {
      if (all) {
        condition.signalAll();
      } else {
        condition.signal();
      }
      return;
    }
    session.point(operation(Kind.WRITE, all ? "signal-all " : "signal "));
    check(session);
    if (waiters.isEmpty()) {
      session.missed(this);
    }
    while (!waiters.isEmpty()) {
      waiters.remove(0).signalled = true;
      if (!all) {
        return;
      }
    }
  }

  private Operation operation(Kind kind, String verb) {
    return new Operation(kind, verb + name, this);
  }

  @Override
  public String toString() {
    return name + (owner == null ? " (free)" : " (held by " + owner + ")");
  }
}
