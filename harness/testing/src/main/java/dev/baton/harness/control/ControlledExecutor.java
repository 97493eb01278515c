package dev.baton.harness.control;

import dev.baton.harness.schedule.Operation;
import dev.baton.harness.schedule.Operation.Kind;
import dev.baton.harness.schedule.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * An executor whose tasks are agents of the scenario that submitted them, at most {@code threads}
 * at a time; a task that waits for a task which finds no thread is a deadlock. Waiting for its
 * futures is a point. Outside a scenario it is a fixed pool of real threads. Make one for each
 * schedule.
 */
public final class ControlledExecutor extends AbstractExecutorService {
  private final String name;
  private final int threads;
  private @Nullable ExecutorService real;
  private int busy;
  private int unfinished;
  private boolean shut;

  /** With the name that schedules show, and how many tasks run at once. */
  public ControlledExecutor(String name, int threads) {
    this.name = name;
    this.threads = threads;
  }

  @Override
  public void execute(Runnable task) {
    Session session = Session.current();
    if (session == null) {
      real().execute(task);
      return;
    }
    if (shut) {
      throw new RejectedExecutionException("`" + name + "` is shut down");
    }
    unfinished++;
    session.fork(name, () -> perform(session, task));
  }

  private void perform(Session session, Runnable task) {
    session.await(
        new Operation(Kind.LOCK, "a thread of " + name, this), () -> busy < threads, () -> null);
    busy++;
    try {
      task.run();
    } finally {
      session.point(new Operation(Kind.UNLOCK, "done in " + name, this));
      busy--;
      unfinished--;
    }
  }

  /** Threads that go by themselves: who makes an executor for each run does not shut it down. */
  private static ExecutorService daemons(int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            100,
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "baton-executor");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private synchronized ExecutorService real() {
    if (real == null) {
      real = daemons(threads);
    }
    return real;
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
    return newTaskFor(Executors.callable(runnable, value));
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
    return new PointedFuture<>(callable);
  }

  private static final class PointedFuture<T> extends FutureTask<T> {
    PointedFuture(Callable<T> callable) {
      super(callable);
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
      Session session = Session.current();
      if (session != null) {
        session.await(
            new Operation(Kind.AWAIT, "result of a task", null), this::isDone, () -> null);
      }
      return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      Session session = Session.current();
      if (session != null) {
        session.point(Operation.here("result of a task, or time is up"));
        return super.get(0, unit);
      }
      return super.get(timeout, unit);
    }
  }

  @Override
  public void shutdown() {
    shut = true;
    if (real != null) {
      real.shutdown();
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return real == null ? new ArrayList<>() : real.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return shut;
  }

  @Override
  public boolean isTerminated() {
    return shut && (real == null ? unfinished == 0 : real.isTerminated());
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    Session session = Session.current();
    if (session == null) {
      return real == null || real.awaitTermination(timeout, unit);
    }
    session.await(
        new Operation(Kind.AWAIT, "end of " + name, this), () -> unfinished == 0, () -> null);
    return true;
  }
}
