package dev.baton.engine.rulebook;

import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.RuleInfo.Heuristic;
import dev.baton.engine.model.RuleInfo.Sighting;

/** What {@code baton explain} says of a rule: plain text for a shell. */
public final class Explanation {
  private static final String INDENT = "    ";

  private Explanation() {}

  /** The text, with a line end after the last line. */
  public static String of(RuleInfo rule) {
    StringBuilder text = new StringBuilder();
    text.append("%s: %s%n".formatted(rule.id(), rule.title()));
    text.append("%s, %s%n".formatted(rule.pattern(), rule.severity().word()));
    section(text, "", rule.why().strip());
    section(text, "way out: ", rule.fix());
    if (!rule.remedy().isBlank()) {
      section(text, "", rule.remedy().stripTrailing().indent(INDENT.length()).stripTrailing());
    }
    section(text, "evidence: ", evidence(rule));
    if (!rule.sightings().isEmpty()) {
      section(text, "", "seen in the wild:");
      for (Sighting seen : rule.sightings()) {
        text.append("%s%s%n%s  %s%n".formatted(INDENT, seen.what(), INDENT, seen.link()));
      }
    }
    section(
        text,
        "to accept a finding: ",
        "@Waive(rule = \"" + rule.id() + "\", because = \"the reason\")");
    return text.toString();
  }

  private static void section(StringBuilder text, String head, String body) {
    text.append("%n%s%s%n".formatted(head, body));
  }

  /** The tier of its findings, in one sentence for each guess. */
  static String evidence(RuleInfo rule) {
    if (rule.heuristics().isEmpty()) {
      return "certain: it holds on some path that the code has";
    }
    StringBuilder text = new StringBuilder("certain, but likely where it rests on a guess:");
    for (Heuristic guess : rule.heuristics()) {
      text.append("%n%s%s: %s".formatted(INDENT, guess.name(), guess.takesForGranted()));
    }
    return text.toString();
  }
}
