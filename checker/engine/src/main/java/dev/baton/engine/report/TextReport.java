package dev.baton.engine.report;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Finding.Tier;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import java.util.function.UnaryOperator;

/** A report as a person reads it. */
public final class TextReport {
  /** How many columns the name of a note takes, at least. */
  private static final int LABEL = 9;

  private final Ink ink;
  private final UnaryOperator<String> shown;

  /**
   * A way to print.
   *
   * @param color whether to colour it
   * @param shown the path that the reader can open, for a path in a finding
   */
  public TextReport(boolean color, UnaryOperator<String> shown) {
    this.ink = new Ink(color);
    this.shown = shown;
  }

  /** The findings, what was not verified, and the summary. */
  public String render(Report report) {
    StringBuilder text = new StringBuilder();
    report.findings().forEach(finding -> text.append(render(finding, report)));
    report.unverified().forEach(finding -> text.append(render(finding, report)));
    report
        .fixed()
        .forEach(entry -> text.append(ink.good("fixed")).append(": ").append(entry).append('\n'));
    if (!report.fixed().isEmpty()) {
      text.append("  the baseline is out of date: refresh it with `baton baseline`\n\n");
    }
    return text.append(summary(report)).toString();
  }

  /** The last two lines: what was found, and what was looked at. */
  public String summary(Report report) {
    String counts = Summary.counts(report);
    String painted =
        report.count(Severity.ERROR) > 0
            ? ink.severity(counts, Severity.ERROR)
            : report.count(Severity.WARNING) > 0
                ? ink.severity(counts, Severity.WARNING)
                : ink.good(counts);
    return painted + "\nchecked " + Summary.scope(report) + "\n";
  }

  private String render(Finding finding, Report report) {
    Place at = finding.place();
    String margin = " ".repeat(Math.max(3, String.valueOf(at.line()).length() + 1));
    StringBuilder text = new StringBuilder();
    text.append(
            ink.severity(
                finding.severity().word() + "[" + finding.rule() + "]", finding.severity()))
        .append(ink.bold(": " + Columns.shown(finding.message())))
        .append('\n');
    text.append("  ").append(ink.frame("-->")).append(' ').append(where(at)).append('\n');
    excerpt(text, finding, report.lines().apply(at), margin);
    notes(text, finding, margin);
    return text.append('\n').toString();
  }

  private String where(Place at) {
    return shown.apply(at.file())
        + (at.line() > 0 ? ":" + at.line() : "")
        + (at.column() > 0 ? ":" + at.column() : "");
  }

  private void excerpt(StringBuilder text, Finding finding, String line, String margin) {
    if (line.isBlank()) {
      return;
    }
    String bar = ink.frame("|");
    String digits = String.valueOf(finding.place().line());
    String number = " ".repeat(margin.length() - 1 - digits.length()) + digits + " ";
    Excerpt excerpt = Excerpt.of(line, finding.place());
    String carets = excerpt.carets() + " " + finding.label();
    text.append(margin).append(bar).append('\n');
    text.append(ink.frame(number)).append(bar).append(' ').append(excerpt.line()).append('\n');
    text.append(margin).append(bar).append(' ');
    text.append(ink.severity(carets.stripTrailing(), finding.severity())).append('\n');
    text.append(margin).append(bar).append('\n');
  }

  private void notes(StringBuilder text, Finding finding, String margin) {
    note(text, margin, "reached", Trails.reached(finding));
    for (Step step : finding.related()) {
      Trails.Relation relation = Trails.relation(step);
      note(text, margin, relation.name(), relation.at() + "  " + relation.text());
    }
    if (finding.tier() == Tier.LIKELY) {
      note(text, margin, "tier", "likely, by a heuristic that the rule's page names");
    }
    note(text, margin, "way out", finding.wayOut());
    note(text, margin, "more", "baton explain " + finding.rule());
  }

  private void note(StringBuilder text, String margin, String name, String content) {
    if (!content.isBlank()) {
      String label = name + ":" + " ".repeat(Math.max(0, LABEL - name.length() - 1));
      text.append(margin)
          .append(ink.frame("="))
          .append(' ')
          .append(ink.bold(label))
          .append(label.endsWith(" ") ? "" : " ")
          .append(Columns.shown(content))
          .append('\n');
    }
  }
}
