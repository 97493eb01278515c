package dev.baton.engine.report;

import static dev.baton.engine.report.Json.object;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A report as JSON; {@code report.schema.json} beside this class says what stands where. */
public final class JsonReport {
  private static final int VERSION = 1;

  private JsonReport() {}

  /** The JSON schema of the report. */
  public static String schema() {
    return Json.resource("report.schema.json");
  }

  /** A value of maps, lists, texts, numbers, and booleans as JSON. */
  public static String text(Object value) {
    return Json.text(value);
  }

  /** The whole report. */
  public static String render(Report report) {
    Fingerprints prints = new Fingerprints();
    List<Object> findings = new ArrayList<>();
    report.findings().forEach(f -> findings.add(finding(f, report, prints)));
    List<Object> known = new ArrayList<>();
    report.known().forEach(f -> known.add(finding(f, report, prints)));
    List<Object> unverified = new ArrayList<>();
    report.unverified().forEach(f -> unverified.add(finding(f, report, prints)));
    List<Object> waived = new ArrayList<>();
    report
        .waived()
        .forEach(
            w -> {
              Map<String, Object> finding = finding(w.finding(), report, prints);
              finding.put("because", w.because());
              waived.add(finding);
            });
    Map<String, Object> root = object("format", "baton-report", "version", VERSION);
    root.put("tool", object("name", "baton", "version", report.scope().version()));
    root.put("scope", scope(report));
    root.put("summary", summary(report));
    root.put("findings", findings);
    root.put("unverified", unverified);
    root.put("waived", waived);
    root.put("known", known);
    root.put("fixed", report.fixed());
    root.put("problems", report.problems());
    root.put("rules", report.rules().stream().map(JsonReport::rule).toList());
    return Json.text(root);
  }

  private static Map<String, Object> scope(Report report) {
    Report.Scope scope = report.scope();
    return object(
        "module", scope.module(),
        "mode", scope.mode(),
        "settings", scope.settings(),
        "types", scope.types(),
        "files", scope.files());
  }

  private static Map<String, Object> summary(Report report) {
    return object(
        "errors", report.count(Severity.ERROR),
        "warnings", report.count(Severity.WARNING),
        "notes", report.count(Severity.NOTE),
        "unverified", report.countUnverified(),
        "waived", report.waived().size(),
        "known", report.known().size(),
        "fixed", report.fixed().size(),
        "problems", report.problems().size());
  }

  private static Map<String, Object> finding(Finding finding, Report report, Fingerprints prints) {
    Map<String, Object> object =
        object(
            "rule", finding.rule(),
            "severity", finding.severity().word(),
            "evidence", finding.tier() == Finding.Tier.CERTAIN ? "certain" : "likely",
            "message", finding.message(),
            "place", place(finding.place()),
            "excerpt", report.lines().apply(finding.place()).strip(),
            "label", finding.label(),
            "trail", finding.reached().stream().map(JsonReport::step).toList(),
            "related", finding.related().stream().map(JsonReport::related).toList(),
            "wayOut", finding.wayOut());
    object.put(
        "subject",
        object(
            "role", finding.subject().role(),
            "cell", finding.subject().cell(),
            "declaration", finding.subject().sink()));
    object.put("fingerprint", prints.of(finding));
    return object;
  }

  private static Map<String, Object> step(Step step) {
    return object("text", step.text(), "place", place(step.place()));
  }

  private static Map<String, Object> related(Step step) {
    Trails.Relation relation = Trails.relation(step);
    return object("is", relation.name(), "text", relation.text(), "place", place(step.place()));
  }

  private static Map<String, Object> place(Place at) {
    Map<String, Object> place = object("file", at.file());
    put(place, "line", at.line());
    put(place, "column", at.column());
    put(place, "length", at.length());
    return place;
  }

  private static void put(Map<String, Object> place, String name, int number) {
    if (number > 0) {
      place.put(name, number);
    }
  }

  private static Map<String, Object> rule(RuleInfo rule) {
    return object(
        "id", rule.id(),
        "pattern", rule.pattern(),
        "severity", rule.severity().word(),
        "title", rule.title(),
        "why", rule.why().strip(),
        "fix", rule.fix(),
        "remedy", rule.remedy().stripTrailing());
  }
}
