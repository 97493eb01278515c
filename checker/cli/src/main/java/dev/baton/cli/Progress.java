package dev.baton.cli;

import dev.baton.engine.check.Color;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A line on a terminal for work that takes over a second; nothing in a pipe. */
final class Progress {
  private static final String WHEEL = "|/-\\";

  private Progress() {}

  /** Does the work, and says meanwhile that it goes on. */
  static <T> T during(String what, PrintWriter err, Callable<T> work) throws Exception {
    if (!Color.isTerminal()) {
      return work.call();
    }
    long start = System.nanoTime();
    ScheduledExecutorService ticks =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "baton-progress");
              thread.setDaemon(true);
              return thread;
            });
    Future<?> tick =
        ticks.scheduleAtFixedRate(() -> tick(what, err, start), 1000, 200, TimeUnit.MILLISECONDS);
    try {
      return work.call();
    } finally {
      tick.cancel(true);
      ticks.shutdownNow();
      if (ticks.awaitTermination(1, TimeUnit.SECONDS) && millis(start) >= 1000) {
        err.print("\r" + " ".repeat(what.length() + 20) + "\r");
        err.flush();
      }
    }
  }

  private static void tick(String what, PrintWriter err, long start) {
    long millis = millis(start);
    char hand = WHEEL.charAt((int) (millis / 200 % WHEEL.length()));
    err.print(String.format(Locale.ROOT, "\r%c %s, %d s", hand, what, millis / 1000));
    err.flush();
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** A line that is overwritten as counted work goes on. */
  static final class Line {
    private static final int WIDTH = 110;
    private final boolean shown = Color.isTerminal();
    private final PrintWriter err;

    Line(PrintWriter err) {
      this.err = err;
    }

    /** Overwrites the line. */
    void show(String format, Object... values) {
      String text = String.format(Locale.ROOT, format, values);
      print(text.length() > WIDTH ? text.substring(0, WIDTH) : text, "");
    }

    /** Takes the line away. */
    void clear() {
      print("", "\r");
    }

    private void print(String text, String end) {
      if (shown) {
        err.print("\r" + text + " ".repeat(WIDTH - text.length()) + end);
        err.flush();
      }
    }
  }
}
