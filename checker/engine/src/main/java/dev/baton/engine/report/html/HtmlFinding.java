package dev.baton.engine.report.html;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Step;
import dev.baton.engine.report.Excerpt;
import dev.baton.engine.report.Report;
import dev.baton.engine.report.Trails;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings as cards of a page. */
final class HtmlFinding {
  private static final int AROUND = 2;

  private final Report report;
  private final Map<String, RuleInfo> rules;

  HtmlFinding(Report report) {
    this.report = report;
    this.rules = report.rules().stream().collect(Collectors.toMap(RuleInfo::id, r -> r));
  }

  /**
   * A card.
   *
   * @param because why it is accepted; empty where it is not
   */
  String card(Finding finding, String because) {
    String severity = finding.severity().word();
    StringBuilder card = new StringBuilder();
    card.append(
            "<article class=\"%s\" data-severity=\"%s\" data-rule=\"%s\">\n"
                .formatted(severity, severity, Html.escape(finding.rule())))
        .append("<div class=\"head\"><b>%s</b> <span>%s</span>".formatted(severity, finding.rule()))
        .append(
            " <span class=\"place\">%s</span></div>\n"
                .formatted(Html.escape(where(finding.place()))))
        .append("<h3>%s</h3>\n".formatted(Html.prose(finding.message())))
        .append(excerpt(finding))
        .append("<dl>\n");
    row(card, "waived", Html.prose(because));
    row(card, "reached", trail(finding));
    for (Step step : finding.related()) {
      Trails.Relation relation = Trails.relation(step);
      String at = " <span class=\"place\">" + Html.escape(where(step.place())) + "</span>";
      row(card, Html.escape(relation.name()), Html.prose(relation.text()) + at);
    }
    row(card, "way out", Html.prose(finding.wayOut()));
    if (finding.tier() == Finding.Tier.LIKELY) {
      row(card, "evidence", "likely, not certain");
    }
    return card.append("</dl>\n").append(why(finding)).append("</article>\n").toString();
  }

  static String where(Place at) {
    return at.file()
        + (at.line() > 0 ? ":" + at.line() : "")
        + (at.column() > 0 ? ":" + at.column() : "");
  }

  private static void row(StringBuilder card, String name, String html) {
    if (!html.isBlank()) {
      card.append("<dt>%s</dt><dd>%s</dd>\n".formatted(name, html));
    }
  }

  private static String trail(Finding finding) {
    if (finding.reached().isEmpty()) {
      return "";
    }
    return finding.reached().stream()
        .map(step -> "<li>" + Html.prose(Trails.stop(step)) + "</li>")
        .collect(Collectors.joining("", "<ol class=\"trail\">", "<li>here</li></ol>"));
  }

  private String why(Finding finding) {
    RuleInfo rule = rules.get(finding.rule());
    if (rule == null) {
      return "";
    }
    return "<details><summary>why this is a rule</summary><p>%s</p></details>\n"
        .formatted(Html.prose(rule.why().strip()));
  }

  private String excerpt(Finding finding) {
    Place at = finding.place();
    if (report.lines().apply(at).isBlank()) {
      return "";
    }
    StringBuilder lines = new StringBuilder("<pre>");
    for (int n = Math.max(1, at.line() - AROUND); n <= at.line() + AROUND; n++) {
      String line = report.lines().apply(Place.line(at.file(), n));
      if (n == at.line()) {
        lines.append(line(n, " at", marked(line, at)));
      } else if (n < at.line() || !line.isBlank()) {
        lines.append(line(n, "", Html.escape(Excerpt.of(line, Place.line("", n)).line())));
      }
    }
    return lines.append("</pre>\n").toString();
  }

  private static String line(int number, String at, String html) {
    return "<span class=\"l%s\" data-n=\"%s\">%s</span>".formatted(at, number, html);
  }

  private static String marked(String line, Place at) {
    Excerpt excerpt = Excerpt.of(line, at);
    return Html.escape(excerpt.before())
        + "<mark>"
        + Html.escape(excerpt.marked())
        + "</mark>"
        + Html.escape(excerpt.after());
  }
}
