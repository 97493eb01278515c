package dev.baton.harness.report;

import java.util.Locale;

/**
 * What became of one exploration, contract test, or property.
 *
 * @param name its name, the same from run to run
 * @param kind {@code exploration}, {@code property}, {@code contract}, or {@code jcstress}
 * @param status how it ended
 * @param millis how long it took
 * @param summary one line: what is known now
 * @param details everything, for a person; empty unless it failed
 * @param replay the command that makes it fail again; empty when there is none
 * @param progress what was counted, such as {@code commits 120, conflicts 7}; may be empty
 * @param timeline the failing run
 */
public record TestResult(
    String name,
    String kind,
    Status status,
    long millis,
    String summary,
    String details,
    String replay,
    String progress,
    Timeline timeline) {

  /** How a test ended. */
  public enum Status {
    /** As it should. */
    PASSED,
    /** A failure was found. */
    FAILED,
    /** The budget was spent before its turn. */
    NOT_RUN;

    /** In lower case, for a report. */
    public String label() {
      return this == NOT_RUN ? "not run" : name().toLowerCase(Locale.ROOT);
    }
  }
}
