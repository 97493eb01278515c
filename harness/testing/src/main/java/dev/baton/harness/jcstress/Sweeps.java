package dev.baton.harness.jcstress;

import dev.baton.harness.jcstress.report.JcstressPages;
import dev.baton.harness.jcstress.report.Judged;
import dev.baton.harness.jcstress.report.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs tests within a budget: all of them under each compiler, then those again that saw too
 * little. However slow the machine, each test runs at least once.
 */
final class Sweeps {
  private static final int BATCH = 16;
  private static final int FEW = 8;
  private static final int MOST_TIMES_LONGER = 64;
  // a test beside its rounds, where nothing was measured yet: its share of a JVM's start and the
  // fitting of the stride
  private static final long FIRST_COST = 80;
  private final Settings settings;
  private final Forks forks;
  private final PrintStream log;
  private final long deadline;
  private final Map<String, Tally> seen = new TreeMap<>();
  private long cost = FIRST_COST;

  Sweeps(Settings settings, JcstressPages pages, PrintStream log) {
    this.settings = settings;
    this.forks = new Forks(settings.reports().out(), pages, settings.pace().pinned());
    this.log = log;
    this.deadline = System.nanoTime() + settings.pace().seconds() * 1_000_000_000L;
  }

  /** A tally for each test; for one that did not run, too. */
  Map<String, Tally> run(List<String> tests) throws IOException, InterruptedException {
    int runs = tests.size() * Compiler.values().length;
    int done = 0;
    for (Compiler compiler : Compiler.values()) {
      boolean first = done == 0;
      for (List<String> batch : batches(tests)) {
        if (!first && isLate()) {
          log.printf(
              "stress: twice the budget is spent; the rest does not run under %s%n", compiler);
          break;
        }
        int millis = settings.pace().millis(remaining(), runs - done, cost);
        batch(batch, compiler, millis);
        done += batch.size();
        log.printf(
            "stress: %d of %d runs, %d x %d ms under %s%n",
            done, runs, Pace.ROUNDS, millis, compiler);
      }
    }
    if (settings.pace().fixedMillis() == 0) {
      again(tests);
    }
    return seen;
  }

  /** More time for those that saw too little, up to twice the budget where they are many. */
  private void again(List<String> tests) throws IOException, InterruptedException {
    Judge judge = new Judge(settings.pace().enough());
    int least = settings.pace().millis(0, 1, 0);
    for (int times = 4; times <= MOST_TIMES_LONGER; times *= 4) {
      List<String> doubtful =
          tests.stream()
              .map(test -> judge.judge(seen.getOrDefault(test, Tally.failed(test, "never ran"))))
              .filter(verdict -> verdict.verdict() == Verdict.INCONCLUSIVE)
              .map(Judged::test)
              .toList();
      boolean many = doubtful.size() > FEW;
      if (doubtful.isEmpty() || (many && isLate())) {
        return;
      }
      log.printf("stress: %d tests saw too little, and run again%n", doubtful.size());
      for (List<String> batch : batches(doubtful)) {
        for (Compiler compiler : Compiler.values()) {
          batch(batch, compiler, settings.pace().longer(least, times));
        }
      }
    }
  }

  private void batch(List<String> batch, Compiler compiler, int millis)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    forks
        .run(batch, compiler, millis)
        .forEach((test, tally) -> seen.merge(test, tally, Tally::plus));
    long each = (System.nanoTime() - start) / 1_000_000 / batch.size();
    cost = (cost + Math.max(0, each - (long) Pace.ROUNDS * millis)) / 2;
  }

  private long remaining() {
    return (deadline - System.nanoTime()) / 1_000_000;
  }

  private boolean isLate() {
    return remaining() < -settings.pace().seconds() * 1000;
  }

  private static List<List<String>> batches(List<String> tests) {
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < tests.size(); from += BATCH) {
      batches.add(tests.subList(from, Math.min(tests.size(), from + BATCH)));
    }
    return batches;
  }
}
