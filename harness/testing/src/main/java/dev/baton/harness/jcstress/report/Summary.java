package dev.baton.harness.jcstress.report;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The pass for a reader at a terminal: counts, and the tables of what did not pass. */
public final class Summary {
  private final PrintStream log;

  /** A summary that is printed there. */
  public Summary(PrintStream log) {
    this.log = log;
  }

  /** Prints what did not pass, how many did, and where the rest can be read. */
  public void print(List<Judged> verdicts, Path reports) {
    verdicts.stream().filter(v -> v.verdict() != Verdict.PASSED).forEach(this::explain);
    log.printf(
        "stress: %d tests, %d samples: %d passed, %d failed, %d inconclusive; reports in %s%n",
        verdicts.size(),
        verdicts.stream().mapToLong(Judged::samples).sum(),
        count(verdicts, Verdict.PASSED),
        count(verdicts, Verdict.FAILED),
        count(verdicts, Verdict.INCONCLUSIVE),
        reports);
  }

  private static long count(List<Judged> verdicts, Verdict verdict) {
    return verdicts.stream().filter(v -> v.verdict() == verdict).count();
  }

  private void explain(Judged judged) {
    log.printf("%s: %s%n  %s%n", judged.verdict(), judged.test(), judged.why());
    OutcomeTable.of(judged.outcomes()).lines().forEach(line -> log.println("  " + line));
    log.printf("  again, alone: --tests %s%n", Pattern.quote(judged.test()));
  }
}
