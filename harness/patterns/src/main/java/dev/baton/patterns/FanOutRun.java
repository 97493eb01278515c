package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of a fan-out. Workers claim branches until none is left; the calling thread waits, ends
 * branches that are overdue, and replaces the workers that it loses by that.
 *
 * <p>A slot is filled once, by whoever comes first: the worker with its result, or the caller with
 * an end. A worker publishes its branch before it looks whether the run is over, and the caller
 * says that the run is over before it looks at the branches, so that no branch is missed.
 */
final class FanOutRun<I, R> {
  final FanOut.Plan plan;
  private final List<I> items;
  private final Function<? super I, ? extends R> work;
  private final @Nullable Arrivals<R> arrivals;
  private final long deadlineNanos;
  private final WaitRoom changes;
  private final AtomicReferenceArray<@Nullable SubtaskResult<R>> slots;
  private final AtomicInteger claimed = new AtomicInteger();
  private final AtomicInteger filled = new AtomicInteger();
  private final AtomicInteger live = new AtomicInteger();
  private final Queue<Integer> postponed = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> arrived = new ConcurrentLinkedQueue<>();
  private final List<FanOutWorker<I, R>> workers = new ArrayList<>();
  private final boolean isTimed;
  private long nextLook;
  private int limit;
  private int shown;

  FanOutRun(
      FanOut.Plan plan,
      List<I> items,
      Function<? super I, ? extends R> work,
      @Nullable Arrivals<R> arrivals) {
    this.plan = plan;
    this.items = items;
    this.work = work;
    this.arrivals = arrivals;
    this.deadlineNanos = Time.toNanos(plan.deadline());
    this.isTimed = !plan.deadline().equals(FanOut.NEVER);
    this.nextLook = nanos() + deadlineNanos;
    this.limit = plan.concurrency() > 0 ? plan.concurrency() : Threads.most();
    this.changes = new WaitRoom(plan.time(), plan.listener());
    this.slots = new AtomicReferenceArray<>(items.size());
  }

  /** Runs all; one result for each, in order. */
  List<SubtaskResult<R>> run() {
    CoordinationListener listener = plan.listener();
    Operation fork = Operation.of(Kind.FORK).value(items.size());
    listener.before(fork);
    listener.after(fork.outcome("ok"));
    Operation join = Operation.of(Kind.JOIN).value(items.size());
    listener.before(join);
    try {
      boolean goOn = true;
      while (goOn && filled.get() < items.size()) {
        start(fork);
        await(join);
        expire();
        goOn = show();
      }
      if (goOn) {
        show();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      cancel();
      listener.after(join.outcome("ok"));
    }
    return results();
  }

  private List<SubtaskResult<R>> results() {
    List<SubtaskResult<R>> results = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      SubtaskResult<R> result = slots.get(i);
      if (result == null) {
        throw new IllegalStateException("branch " + i + " ended without a result");
      }
      results.add(result);
    }
    return Collections.unmodifiableList(results);
  }

  private void start(Operation fork) {
    while (live.get() < limit) {
      int index = claim();
      if (index == FanOutWorker.GONE) {
        return;
      }
      FanOutWorker<I, R> worker = new FanOutWorker<>(this, index);
      boolean alone = live.getAndIncrement() == 0;
      try {
        plan.listener()
            .fork(
                fork.key(Integer.toString(index)),
                worker,
                body -> worker.start("fan-out-" + index, body));
        workers.add(worker);
      } catch (OutOfMemoryError noThread) {
        // the system has no more threads: those that ran will do, and if there were none, none can
        int others = live.decrementAndGet();
        if (alone) {
          fill(index, new SubtaskResult.Failed<>(noThread));
        } else {
          postponed.add(index);
          limit = Math.max(1, others);
        }
        return;
      }
    }
  }

  /** The next branch that nobody has claimed, or {@link FanOutWorker#GONE}. */
  int claim() {
    Integer returned = postponed.poll();
    if (returned != null) {
      return returned;
    }
    int index = claimed.get() < items.size() ? claimed.getAndIncrement() : items.size();
    return index < items.size() ? index : FanOutWorker.GONE;
  }

  private boolean hasUnclaimed() {
    return claimed.get() < items.size() || !postponed.isEmpty();
  }

  /** A worker found nothing more to do. */
  void left() {
    if (live.decrementAndGet() == 0) {
      changes.wake();
    }
  }

  long nanos() {
    return plan.time().nanos();
  }

  R work(int index) {
    return work.apply(items.get(index));
  }

  /** The result of a branch; null while it has none. */
  @Nullable SubtaskResult<R> filled(int index) {
    return slots.get(index);
  }

  /** Whether it was the first to fill the slot. */
  boolean fill(int index, SubtaskResult<R> result) {
    if (!slots.compareAndSet(index, null, result)) {
      return false;
    }
    if (arrivals != null) {
      arrived.add(index);
    }
    if (filled.incrementAndGet() == items.size() || arrivals != null) {
      changes.wake();
    }
    return true;
  }

  /** Waits until all is done, a result is to be shown, or the next branch may be overdue. */
  private void await(Operation join) throws InterruptedException {
    long nanos = isTimed ? nextLook - nanos() : deadlineNanos;
    if (nanos > 0) {
      changes.await(join, this::isToBeSeenTo, nanos);
    }
  }

  private boolean isToBeSeenTo() {
    return filled.get() == items.size()
        || !arrived.isEmpty()
        || (live.get() == 0 && hasUnclaimed());
  }

  /** Ends what is overdue. A branch that starts after a look is not overdue before the next. */
  private void expire() {
    long now = nanos();
    if (!isTimed || nextLook - now > 0) {
      return;
    }
    long least = deadlineNanos;
    for (FanOutWorker<I, R> worker : workers) {
      int index = worker.branch();
      long left = deadlineNanos - worker.elapsed();
      if (index != FanOutWorker.GONE && left <= 0) {
        end(worker, index, new SubtaskResult.TimedOut<>(plan.deadline()));
      } else if (index != FanOutWorker.GONE) {
        least = Math.min(least, left);
      }
    }
    nextLook = now + least;
    workers.removeIf(
        worker -> worker.branch() == FanOutWorker.GONE || isFilledForGood(worker.branch()));
  }

  private boolean isFilledForGood(int index) {
    return slots.get(index) instanceof SubtaskResult.TimedOut<R>;
  }

  private void end(FanOutWorker<I, R> worker, int index, SubtaskResult<R> instead) {
    if (fill(index, instead)) {
      live.decrementAndGet();
      worker.interrupt();
    }
  }

  private boolean show() {
    Integer next = arrived.poll();
    while (next != null && arrivals != null) {
      shown++;
      Arrivals.Progress progress = new Arrivals.Progress(shown, items.size());
      SubtaskResult<R> result = slots.get(next);
      if (result != null && !arrivals.arrived(next, result, progress)) {
        return false;
      }
      next = arrived.poll();
    }
    return true;
  }

  /** Fills whatever is open; branches that run are reached by an interrupt. */
  private void cancel() {
    if (filled.get() == items.size()) {
      return;
    }
    claimed.set(items.size());
    for (int i = 0; i < items.size(); i++) {
      fill(i, new SubtaskResult.Cancelled<>());
    }
    workers.forEach(FanOutWorker::interrupt);
  }
}
