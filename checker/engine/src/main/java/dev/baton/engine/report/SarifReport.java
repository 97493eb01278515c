package dev.baton.engine.report;

import static dev.baton.engine.report.Json.object;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Waiver.Waived;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as SARIF 2.1.0, with all that GitHub code scanning asks for ("SARIF support for code
 * scanning" in GitHub's documentation).
 */
public final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Report report;
  private final SarifPlaces places;
  private final Fingerprints prints = new Fingerprints();
  private final Map<String, Integer> ruleIndex = new HashMap<>();

  private SarifReport(Report report, String prefix) {
    this.report = report;
    this.places = new SarifPlaces(report.lines(), prefix);
    for (RuleInfo rule : report.rules()) {
      ruleIndex.put(rule.id(), ruleIndex.size());
    }
  }

  /**
   * The whole report.
   *
   * @param prefix the way from the root of the repository to what places are relative to; empty or
   *     ending in {@code /}
   */
  public static String render(Report report, String prefix) {
    return Json.text(new SarifReport(report, prefix).log());
  }

  private Map<String, Object> log() {
    String module = report.scope().module();
    Map<String, Object> run = object("tool", object("driver", driver()));
    run.put("automationDetails", object("id", "baton/" + (module.isEmpty() ? "" : module + "/")));
    run.put("columnKind", "utf16CodeUnits");
    run.put(
        "originalUriBaseIds",
        object(SarifPlaces.BASE, object("description", text("the root of the repository"))));
    run.put("invocations", List.of(invocation()));
    run.put("results", results());
    return object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run));
  }

  private Map<String, Object> driver() {
    return object(
        "name", "Baton",
        "version", report.scope().version(),
        "semanticVersion", report.scope().version(),
        "shortDescription", text("finds where agents destroy each other's work"),
        "rules", report.rules().stream().map(SarifRules::rule).toList());
  }

  private Map<String, Object> invocation() {
    Map<String, Object> invocation = object("executionSuccessful", report.problems().isEmpty());
    List<Object> notes =
        report.problems().stream()
            .map(problem -> (Object) object("level", "error", "message", text(problem)))
            .toList();
    if (!notes.isEmpty()) {
      invocation.put("toolExecutionNotifications", notes);
    }
    return invocation;
  }

  private List<Object> results() {
    List<Object> results = new ArrayList<>();
    boolean compared = !report.known().isEmpty() || !report.fixed().isEmpty();
    for (Finding finding : report.findings()) {
      Map<String, Object> result = result(finding);
      if (compared) {
        result.put("baselineState", "new");
      }
      results.add(result);
    }
    report.unverified().forEach(finding -> results.add(result(finding)));
    for (Waived waived : report.waived()) {
      results.add(suppressed(waived.finding(), "inSource", waived.because()));
    }
    for (Finding finding : report.known()) {
      Map<String, Object> result =
          suppressed(finding, "external", "accepted in the baseline of this project");
      result.put("baselineState", "unchanged");
      results.add(result);
    }
    return results;
  }

  private Map<String, Object> suppressed(Finding finding, String kind, String because) {
    Map<String, Object> result = result(finding);
    result.put(
        "suppressions",
        List.of(object("kind", kind, "status", "accepted", "justification", because)));
    return result;
  }

  private Map<String, Object> result(Finding finding) {
    Map<String, Object> result = object("ruleId", finding.rule());
    Integer index = ruleIndex.get(finding.rule());
    if (index != null) {
      result.put("ruleIndex", index);
    }
    if (finding.rule().equals("unverified")) {
      result.put("kind", "open");
    }
    result.put("level", finding.severity().word());
    result.put("message", object("text", message(finding)));
    result.put("locations", List.of(places.location(finding.place())));
    if (!finding.related().isEmpty()) {
      result.put("relatedLocations", places.related(finding));
    }
    if (!finding.reached().isEmpty()) {
      result.put("codeFlows", List.of(places.flow(finding)));
    }
    result.put(
        "partialFingerprints",
        object("primaryLocationLineHash", prints.of(finding), "identity/v1", finding.identity()));
    result.put("properties", properties(finding));
    return result;
  }

  private static Map<String, Object> properties(Finding finding) {
    return object(
        "evidence", finding.tier() == Finding.Tier.CERTAIN ? "certain" : "likely",
        "wayOut", finding.wayOut(),
        "role", finding.subject().role(),
        "cell", finding.subject().cell());
  }

  /** The message, links to the related places, and the way out. */
  private static String message(Finding finding) {
    StringBuilder text = new StringBuilder(SarifPlaces.plain(finding.message()));
    for (int i = 0; i < finding.related().size(); i++) {
      Trails.Relation relation = Trails.relation(finding.related().get(i));
      text.append("\n")
          .append(relation.name())
          .append(": [")
          .append(SarifPlaces.plain(relation.text()))
          .append("](")
          .append(i + 1)
          .append(")");
    }
    return text.append("\nway out: ").append(SarifPlaces.plain(finding.wayOut())).toString();
  }

  static Map<String, Object> text(String text) {
    return object("text", text);
  }
}
