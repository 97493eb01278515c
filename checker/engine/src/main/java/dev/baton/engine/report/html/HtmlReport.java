package dev.baton.engine.report.html;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Severity;
import dev.baton.engine.report.Report;
import dev.baton.engine.report.Summary;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A report as one HTML file that needs nothing else, and no script to be read. */
public final class HtmlReport {
  private final Report report;
  private final HtmlFinding finding;
  private final StringBuilder page = new StringBuilder();

  private HtmlReport(Report report) {
    this.report = report;
    this.finding = new HtmlFinding(report);
  }

  /** The whole page. */
  public static String render(Report report) {
    HtmlReport html = new HtmlReport(report);
    html.head();
    html.counts();
    html.filter();
    html.page.append("</header>\n<main>\n");
    html.findings();
    html.rest();
    html.foot();
    return html.page.toString();
  }

  private void head() {
    Report.Scope scope = report.scope();
    String title = scope.module().isEmpty() ? "Baton" : "Baton: " + Html.escape(scope.module());
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(title)
        .append("</title>\n<style>\n")
        .append(Html.resource("report.css"))
        .append("</style>\n</head>\n<body>\n<header>\n<h1>")
        .append(title)
        .append("</h1>\n<p class=\"scope\">")
        .append(Html.escape(Summary.scope(report)))
        .append("</p>\n");
  }

  private void counts() {
    page.append("<ul class=\"counts\">\n");
    count(report.count(Severity.ERROR), "errors", "error");
    count(report.count(Severity.WARNING), "warnings", "warning");
    count(report.countUnverified(), "unverified", "note");
    count(report.waived().size(), "waived", "");
    if (!report.known().isEmpty() || !report.fixed().isEmpty()) {
      count(report.known().size(), "in the baseline", "");
      count(report.fixed().size(), "fixed since", "");
    }
    page.append("</ul>\n");
  }

  private void count(long number, String what, String tone) {
    String state = number == 0 ? "none" : "some";
    page.append("<li class=\"%s %s\"><b>%s</b>%s</li>\n".formatted(state, tone, number, what));
  }

  private void filter() {
    List<Finding> all = report.findings();
    if (all.size() + report.unverified().size() < 2) {
      return;
    }
    String rules =
        all.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new)).stream()
            .map(rule -> "<option>" + Html.escape(rule) + "</option>")
            .collect(Collectors.joining());
    page.append(
            "<div class=\"filter\" role=\"search\"><input type=\"search\" aria-label=\"search\""
                + " placeholder=\"search findings (press /)\">")
        .append("<select name=\"severity\" aria-label=\"severity\"><option value=\"\">any severity")
        .append("</option><option>error</option><option>warning</option><option>note</option>")
        .append("</select><select name=\"rule\" aria-label=\"rule\"><option value=\"\">any rule")
        .append("</option>")
        .append(rules)
        .append("</select><output></output></div>\n");
  }

  private void findings() {
    if (report.findings().isEmpty()) {
      page.append("<p class=\"clean\">no findings</p>\n");
    } else {
      page.append("<h2>Findings</h2>\n");
      report.findings().forEach(f -> page.append(finding.card(f, "")));
    }
    section("Not verified", report.unverified().stream().map(f -> finding.card(f, "")).toList());
  }

  private void rest() {
    section(
        "Waived in the code",
        report.waived().stream().map(w -> finding.card(w.finding(), w.because())).toList());
    section("Accepted by the baseline", items(report.known().stream().map(this::line).toList()));
    section(
        "Fixed since the baseline", items(report.fixed().stream().map(HtmlReport::code).toList()));
    section("Not read", items(report.problems().stream().map(Html::prose).toList()));
  }

  private String line(Finding known) {
    return "<b>%s</b> %s <span class=\"place\">%s</span>"
        .formatted(
            Html.escape(known.rule()),
            Html.prose(known.message()),
            Html.escape(HtmlFinding.where(known.place())));
  }

  private static String code(String entry) {
    return "<code>" + Html.escape(entry) + "</code>";
  }

  private static List<String> items(List<String> lines) {
    return lines.isEmpty()
        ? List.of()
        : List.of(
            lines.stream()
                .map(line -> "<li>" + line + "</li>\n")
                .collect(Collectors.joining("", "<ul class=\"plain\">\n", "</ul>\n")));
  }

  private void section(String title, List<String> parts) {
    if (!parts.isEmpty()) {
      page.append("<h2>").append(title).append("</h2>\n");
      parts.forEach(page::append);
    }
  }

  private void foot() {
    page.append("</main>\n<footer>Baton ")
        .append(Html.escape(report.scope().version()))
        .append("</footer>\n<script>\n")
        .append(Html.resource("report.js"))
        .append("</script>\n</body>\n</html>\n");
  }
}
