package dev.baton.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs work that recurses as deeply as people nest, on threads with room for it. Stateless. */
public final class DeepStack {
  private static final long STACK = 1L << 29;

  private DeepStack() {}

  /** Runs all, as many at a time as there are processors; returns when the last one ended. */
  public static void runAll(List<Runnable> work) {
    ConcurrentLinkedQueue<Runnable> left = new ConcurrentLinkedQueue<>(work);
    int threads = Math.min(work.size(), Runtime.getRuntime().availableProcessors());
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Runnable drain =
          () -> {
            for (Runnable next = left.poll(); next != null; next = left.poll()) {
              next.run();
            }
          };
      Thread thread = new Thread(null, drain, "baton-" + i, STACK);
      thread.setDaemon(true);
      thread.start();
      running.add(thread);
    }
    running.forEach(DeepStack::await);
  }

  /** Runs one piece of work. */
  public static void run(Runnable work) {
    runAll(List.of(work));
  }

  private static void await(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true; // the work cannot be left half done
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
