package dev.baton.harness.report;

import dev.baton.harness.report.TestResult.Status;

/** For a person at a terminal. */
public final class TextReport {
  private TextReport() {}

  /** The whole text. */
  public static String of(RunReport report) {
    StringBuilder text = new StringBuilder();
    for (TestResult result : report.results()) {
      text.append(line(result)).append('\n');
    }
    for (TestResult result : report.results()) {
      if (result.status() == Status.FAILED) {
        text.append('\n')
            .append(result.name())
            .append('\n')
            .append(result.details().stripTrailing());
        text.append('\n');
      }
    }
    return text.append('\n').append(report.summary()).append('\n').toString();
  }

  private static String line(TestResult result) {
    String what = result.summary().isEmpty() ? "" : ": " + result.summary();
    String counted = result.progress().isEmpty() ? "" : " [" + result.progress() + "]";
    return "%-7s %s%s%s".formatted(result.status().label(), result.name(), what, counted);
  }
}
