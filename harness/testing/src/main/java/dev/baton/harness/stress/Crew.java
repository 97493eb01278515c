package dev.baton.harness.stress;

import dev.baton.harness.carrier.AgentThread;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that are made once and do one job after the other together: each job is run by every
 * member at the same time, and over when all have done it. Where there are more members than
 * processors nobody spins.
 */
final class Crew implements AutoCloseable {
  private final int size;
  private final int spins;
  private final AgentThread[] threads;
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicLong job = new AtomicLong();
  private volatile @Nullable Job task;
  private volatile @Nullable Thread caller;
  private volatile @Nullable Throwable failure;
  private volatile boolean closed;

  /** What every member does. */
  interface Job {
    void run(int member) throws Exception;
  }

  Crew(int size) {
    this.size = size;
    this.spins = size <= Runtime.getRuntime().availableProcessors() ? 20_000 : 0;
    this.threads = new AgentThread[size];
    for (int i = 0; i < size; i++) {
      int member = i;
      threads[i] = new AgentThread(() -> work(member), "baton-stress-" + i, i);
      threads[i].start();
    }
  }

  private void work(int member) {
    long done = 0;
    while (true) {
      for (int i = 0; job.get() == done && i < spins; i++) {
        Thread.onSpinWait();
      }
      while (job.get() == done && !closed) {
        LockSupport.park(this);
      }
      if (closed) {
        return;
      }
      done = job.get();
      try {
        Job now = task;
        if (now != null) {
          now.run(member);
        }
      } catch (Throwable e) {
        failure = e;
      }
      if (left.decrementAndGet() == 0) {
        LockSupport.unpark(caller);
      }
    }
  }

  /**
   * Has every member do the job, and waits for all.
   *
   * @return false when some have not come back in time; the crew is of no use then
   */
  boolean run(Job next, long patienceMillis) {
    caller = Thread.currentThread();
    failure = null;
    task = next;
    left.set(size);
    job.incrementAndGet();
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
    long end = System.nanoTime() + patienceMillis * 1_000_000;
    for (int i = 0; left.get() > 0 && i < spins; i++) {
      Thread.onSpinWait();
    }
    while (left.get() > 0) {
      long wait = end - System.nanoTime();
      if (wait <= 0) {
        return false;
      }
      LockSupport.parkNanos(this, wait);
    }
    Throwable thrown = failure;
    if (thrown != null) {
      throw new IllegalStateException("a stress thread failed", thrown);
    }
    return true;
  }

  /** Where the members are now, for a person; those that wait for a job are left out. */
  String where() {
    StringBuilder text = new StringBuilder();
    for (Thread thread : threads) {
      StackTraceElement[] stack = thread.getStackTrace();
      for (StackTraceElement frame : stack) {
        String type = frame.getClassName();
        if (type.equals(Crew.class.getName())) {
          break;
        }
        if (!type.startsWith("java.") && !type.startsWith("jdk.")) {
          text.append(text.isEmpty() ? "" : ", ")
              .append(thread.getName())
              .append(" at ")
              .append(frame);
          break;
        }
      }
    }
    return text.toString();
  }

  /** Lets all go: those that are stuck end at their next point, if they come to one. */
  @Override
  public void close() {
    closed = true;
    for (AgentThread thread : threads) {
      thread.abandon();
      thread.interrupt();
    }
  }
}
