package dev.baton.harness.jcstress;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** The pass for a reader at a terminal: counts, and the tables of what did not pass. */
final class Summary {
  private final PrintStream log;

  Summary(PrintStream log) {
    this.log = log;
  }

  /** Prints, and returns the exit status that follows. */
  int print(List<Judged> verdicts, Path reports) {
    verdicts.stream().filter(v -> v.verdict() != Verdict.PASSED).forEach(this::explain);
    log.printf(
        "stress: %d tests, %d samples: %d passed, %d failed, %d inconclusive; reports in %s%n",
        verdicts.size(),
        verdicts.stream().mapToLong(Judged::samples).sum(),
        count(verdicts, Verdict.PASSED),
        count(verdicts, Verdict.FAILED),
        count(verdicts, Verdict.INCONCLUSIVE),
        reports);
    if (count(verdicts, Verdict.FAILED) > 0) {
      return 1;
    }
    return count(verdicts, Verdict.INCONCLUSIVE) > 0 ? 2 : 0;
  }

  private static long count(List<Judged> verdicts, Verdict verdict) {
    return verdicts.stream().filter(v -> v.verdict() == verdict).count();
  }

  private void explain(Judged judged) {
    log.printf("%s: %s%n  %s%n", judged.verdict(), judged.test(), judged.why());
    for (Judged.Row row : judged.outcomes()) {
      log.printf(
          "  %12d x  %-20s %-24s %s%n", row.count(), row.outcome(), row.expect(), row.meaning());
    }
    log.printf("  again, alone: --tests %s%n", java.util.regex.Pattern.quote(judged.test()));
  }
}
