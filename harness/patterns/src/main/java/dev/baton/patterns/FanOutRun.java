package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of a fan-out. The calling thread starts branches, up to the concurrency, and waits; each
 * branch fills its slot once, and a slot that is overdue is filled for it.
 */
final class FanOutRun<R> {
  private final Duration deadline;
  private final long deadlineNanos;
  private final Time time;
  private final CoordinationListener listener;
  private final WaitRoom done;
  private final AtomicReferenceArray<@Nullable SubtaskResult<R>> slots;
  private final Thread[] threads;
  private final long[] started;
  private final AtomicInteger filled = new AtomicInteger();

  FanOutRun(int size, Duration deadline, Time time, CoordinationListener listener) {
    this.deadline = deadline;
    this.deadlineNanos = Time.toNanos(deadline);
    this.time = time;
    this.listener = listener;
    this.done = new WaitRoom(time, listener);
    this.slots = new AtomicReferenceArray<>(size);
    this.threads = new Thread[size];
    this.started = new long[size];
  }

  /** The work of one item, which throws nothing. */
  interface Branch<R> {
    SubtaskResult<R> run();
  }

  /** Runs all; one result for each, in order. */
  List<SubtaskResult<R>> run(List<Branch<R>> branches, int concurrency) {
    Operation fork = Operation.of(Kind.FORK).value(branches.size());
    listener.before(fork);
    listener.after(fork.outcome("ok"));
    Operation join = Operation.of(Kind.JOIN);
    listener.before(join);
    int next = 0;
    try {
      while (filled.get() < branches.size()) {
        while (next < branches.size() && next - filled.get() < concurrency) {
          start(fork, branches.get(next), next);
          next++;
        }
        await(join, next);
        expire(next);
      }
    } catch (InterruptedException e) {
      for (int i = 0; i < branches.size(); i++) {
        end(i, new SubtaskResult.Cancelled<>());
      }
      Thread.currentThread().interrupt();
    }
    listener.after(join.outcome("ok"));
    List<SubtaskResult<R>> results = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      SubtaskResult<R> result = slots.get(i);
      if (result == null) {
        throw new IllegalStateException("branch " + i + " ended without a result");
      }
      results.add(result);
    }
    return List.copyOf(results);
  }

  private void start(Operation fork, Branch<R> branch, int index) {
    started[index] = time.nanos();
    Operation operation = fork.key(Integer.toString(index));
    Consumer<Runnable> starter =
        body -> {
          Thread thread = Threads.create("fan-out-" + index, body);
          threads[index] = thread;
          thread.start();
        };
    listener.fork(operation, () -> fill(index, branch.run()), starter);
  }

  private boolean fill(int index, SubtaskResult<R> result) {
    boolean first = slots.compareAndSet(index, null, result);
    if (first) {
      filled.incrementAndGet();
      done.wake();
    }
    return first;
  }

  /** Fills the slot of a branch that is not done, and interrupts it. */
  private void end(int index, SubtaskResult<R> instead) {
    if (fill(index, instead) && threads[index] != null) {
      threads[index].interrupt();
    }
  }

  /** Waits for one more result, or for the next branch to be overdue. */
  private void await(Operation join, int running) throws InterruptedException {
    int before = filled.get();
    long nanos = Long.MAX_VALUE / 2;
    boolean open = false;
    for (int i = 0; i < running; i++) {
      if (slots.get(i) == null) {
        open = true;
        nanos = Math.min(nanos, deadlineNanos - (time.nanos() - started[i]));
      }
    }
    if (open && nanos > 0) {
      done.await(join, () -> filled.get() > before, nanos);
    }
  }

  private void expire(int running) {
    for (int i = 0; i < running; i++) {
      if (slots.get(i) == null && time.nanos() - started[i] >= deadlineNanos) {
        end(i, new SubtaskResult.TimedOut<>(deadline));
      }
    }
  }
}
