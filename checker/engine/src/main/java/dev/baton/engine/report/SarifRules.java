package dev.baton.engine.report;

import static dev.baton.engine.report.Json.object;
import static dev.baton.engine.report.SarifReport.text;

import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.rulebook.Explanation;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rules as SARIF's reporting descriptors. */
final class SarifRules {
  /** What GitHub takes of a description. */
  private static final int LONGEST = 1024;

  private SarifRules() {}

  static Map<String, Object> rule(RuleInfo rule) {
    return object(
        "id", rule.id(),
        "name", name(rule.id()),
        "shortDescription", text(cut(rule.title())),
        "fullDescription", text(cut(flat(rule.why()))),
        "help", object("text", help(rule), "markdown", markdown(rule)),
        "defaultConfiguration", object("level", rule.severity().word()),
        "properties", properties(rule));
  }

  private static Map<String, Object> properties(RuleInfo rule) {
    String problem = rule.severity() == Severity.NOTE ? "recommendation" : rule.severity().word();
    return object(
        "tags",
        List.of("multi-agent", "concurrency", rule.pattern().replace(' ', '-')),
        "precision",
        rule.heuristics().isEmpty() ? "very-high" : "high",
        "problem.severity",
        problem);
  }

  private static String help(RuleInfo rule) {
    return Explanation.of(rule).replace("\r\n", "\n").strip();
  }

  private static String markdown(RuleInfo rule) {
    StringBuilder text = new StringBuilder();
    text.append("**%s** (%s)\n\n".formatted(rule.title(), rule.pattern()));
    text.append(flat(rule.why())).append("\n\n**Way out:** ").append(rule.fix()).append("\n");
    if (!rule.remedy().isBlank()) {
      text.append("\n```java\n").append(rule.remedy().strip()).append("\n```\n");
    }
    for (RuleInfo.Sighting seen : rule.sightings()) {
      text.append("\nSeen in the wild: [%s](%s)\n".formatted(seen.what(), seen.link()));
    }
    return text.append("\nMore: `baton explain %s`\n".formatted(rule.id())).toString();
  }

  /** {@code ForeignWrite} for {@code foreign-write}. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String part : id.split("-", -1)) {
      name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
    }
    return name.toString();
  }

  private static String flat(String text) {
    return text.strip().replaceAll("[ \\t]*\\n(?!\\n)(?=\\S)", " ");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
