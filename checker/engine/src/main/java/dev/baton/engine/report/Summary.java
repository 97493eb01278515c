package dev.baton.engine.report;

import dev.baton.engine.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** The counts of a report in words. */
public final class Summary {
  private Summary() {}

  /** {@code 2 errors, 1 warning, 3 unverified; 1 waived}. */
  public static String counts(Report report) {
    long notes = report.count(Severity.NOTE);
    String open =
        count(report.count(Severity.ERROR), "error")
            + ", "
            + count(report.count(Severity.WARNING), "warning")
            + (notes > 0 ? ", " + count(notes, "note") : "")
            + ", "
            + report.countUnverified()
            + " unverified";
    List<String> more = new ArrayList<>();
    add(more, report.waived().size(), "waived");
    add(more, report.known().size(), "in the baseline");
    add(more, report.fixed().size(), "fixed since the baseline");
    return more.isEmpty() ? open : open + "; " + String.join(", ", more);
  }

  /** {@code 12 types in 9 files; facts from class files}. */
  public static String scope(Report report) {
    Report.Scope scope = report.scope();
    String files = scope.files() > 0 ? " in " + count(scope.files(), "file") : "";
    String settings = scope.settings().isEmpty() ? "" : "; settings from " + scope.settings();
    return count(scope.types(), "type") + files + "; facts from " + scope.mode() + settings;
  }

  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static void add(List<String> parts, int number, String what) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }
}
