package dev.baton.harness.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Some threads that begin together. */
final class Together {
  private static final int PATIENCE_SECONDS = 20;

  private Together() {}

  /** What each of them does. */
  interface Work {
    void run(int agent) throws Exception;
  }

  /**
   * Runs the work on so many threads, and waits for all.
   *
   * @throws AssertionError when one fails, or some do not come back
   */
  static void run(int agents, Work work) {
    ExecutorService threads = Executors.newFixedThreadPool(agents, Together::daemon);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      int agent = i;
      all.add(
          threads.submit(
              () -> {
                start.await();
                work.run(agent);
                return agent;
              }));
    }
    start.countDown();
    try {
      for (Future<?> one : all) {
        one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("agents did not come back within " + PATIENCE_SECONDS + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static AssertionError failed(Throwable cause) {
    return cause instanceof AssertionError already
        ? already
        : new AssertionError("an agent threw " + cause, cause);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "baton-contract");
    thread.setDaemon(true);
    return thread;
  }
}
