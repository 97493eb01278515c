package dev.baton.engine.report;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Findings as a person reads them. */
public final class TextReport {
  private final Function<Place, String> lines;
  private final Ink ink;

  /**
   * A report.
   *
   * @param lines the source line at a place; empty where there is none
   * @param color whether to colour it
   */
  public TextReport(Function<Place, String> lines, boolean color) {
    this.lines = lines;
    this.ink = new Ink(color);
  }

  /** One finding, with a blank line after it. */
  public String render(Finding finding) {
    Place at = finding.place();
    String level = finding.severity().name().toLowerCase(Locale.ROOT);
    String head = level + "[" + finding.rule() + "]";
    String margin = " ".repeat(Math.max(3, String.valueOf(at.line()).length() + 1));
    StringBuilder text = new StringBuilder();
    text.append(ink.severity(head, finding.severity()))
        .append(ink.bold(": " + finding.message()))
        .append('\n');
    text.append("  ").append(ink.faint("-->")).append(' ').append(where(at)).append('\n');
    excerpt(text, finding, margin);
    note(text, margin, "reached", reached(finding));
    for (Step step : finding.related()) {
      int colon = step.text().indexOf(": ");
      note(
          text,
          margin,
          step.text().substring(0, Math.max(colon, 0)),
          step.place().brief() + "  " + step.text().substring(colon + 2));
    }
    note(text, margin, "way out", finding.wayOut());
    note(text, margin, "more", "baton explain " + finding.rule());
    return text.append('\n').toString();
  }

  private static String where(Place at) {
    return at.file()
        + (at.line() > 0 ? ":" + at.line() : "")
        + (at.column() > 0 ? ":" + at.column() : "");
  }

  private void excerpt(StringBuilder text, Finding finding, String margin) {
    Place at = finding.place();
    String line = lines.apply(at).replace('\t', ' ').stripTrailing();
    if (line.isEmpty()) {
      return;
    }
    String number = String.format(Locale.ROOT, "%" + (margin.length() - 1) + "d ", at.line());
    text.append(margin).append("|\n").append(number).append("| ").append(line).append('\n');
    int column = Math.max(1, at.column());
    int length = Math.max(1, Math.min(at.length(), line.length() - column + 1));
    String carets = " ".repeat(column - 1) + "^".repeat(length) + " " + finding.label();
    text.append(margin)
        .append("| ")
        .append(ink.severity(carets, finding.severity()))
        .append('\n')
        .append(margin)
        .append("|\n");
  }

  private static String reached(Finding finding) {
    List<Step> steps = finding.reached();
    if (steps.isEmpty()) {
      return "";
    }
    return steps.stream()
            .map(s -> s.text() + ", " + s.place().brief())
            .collect(Collectors.joining(" -> "))
        + " -> here";
  }

  private void note(StringBuilder text, String margin, String name, String content) {
    if (!content.isEmpty()) {
      String label = String.format(Locale.ROOT, "%-9s", name + ":");
      text.append(margin).append("= ").append(ink.bold(label)).append(content).append('\n');
    }
  }
}
