package dev.baton.engine.check;

import dev.baton.engine.config.FailOn;
import dev.baton.engine.model.Facts;
import dev.baton.engine.report.JsonReport;
import dev.baton.engine.report.Report;
import dev.baton.engine.report.SarifReport;
import dev.baton.engine.report.TextReport;
import dev.baton.engine.report.html.HtmlReport;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of a run.
 *
 * @param facts all that the rules saw
 * @param failOn from which severity on findings fail it
 * @param root what places are relative to
 * @param prefix the way from the repository to the root, for reports that are read there
 */
public record Outcome(Report report, Facts facts, FailOn failOn, Path root, String prefix) {
  /** Nothing to report. */
  public static final int CLEAN = 0;

  /** Findings that fail the run. */
  public static final int FINDINGS = 1;

  /** Some of it, or all of it, could not be analysed. */
  public static final int NOT_ANALYSED = 2;

  /** One outcome of several parts of a build; what two of them found is found once. */
  static Outcome merged(List<Outcome> parts) {
    Outcome first = parts.get(0);
    Report report = Report.merged(parts.stream().map(Outcome::report).toList());
    return new Outcome(report, first.facts, first.failOn, first.root, first.prefix);
  }

  /** How a run ends: clean, with findings, or with something that could not be read. */
  public int status() {
    if (report.findings().stream().anyMatch(f -> failOn.fails(f.severity()))) {
      return FINDINGS;
    }
    return report.problems().isEmpty() ? CLEAN : NOT_ANALYSED;
  }

  /** The report in a format; text is coloured where that is asked for. */
  public String render(Format format, boolean color) {
    return switch (format) {
      case TEXT -> text(color).render(report);
      case SARIF -> SarifReport.render(report, prefix);
      case JSON -> JsonReport.render(report);
      case HTML -> HtmlReport.render(report);
    };
  }

  /** The counts and what was looked at, in two lines. */
  public String summary(boolean color) {
    return text(color).summary(report);
  }

  private TextReport text(boolean color) {
    return new TextReport(color, this::shown);
  }

  /** A path that can be opened from the current folder. */
  private String shown(String file) {
    boolean here = root.equals(Path.of("").toAbsolutePath());
    return here ? file : root.resolve(file).toString().replace('\\', '/');
  }
}
