package dev.baton.engine.rulebook;

import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.RuleInfo.Heuristic;
import dev.baton.engine.model.RuleInfo.Sighting;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A rule's page in Markdown. Its examples are the samples that the rule is tested with. */
public final class RulePage {
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final String WANT = "// want ";

  private RulePage() {}

  /**
   * An example.
   *
   * @param name the file's name, which says what it shows
   * @param code its text; a line that is reported ends with {@code // want} and the message
   */
  public record Sample(String name, String code) {
    boolean isReported() {
      return code.contains(WANT);
    }

    /** The name as words: {@code DroppedFuture.java} is {@code dropped future}. */
    String words() {
      String name = this.name.replace(".java", "");
      return CAMEL.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** The code without imports, and with messages as plain comments. */
    String shown() {
      List<String> lines =
          code.lines().filter(l -> !l.startsWith("import ") && !l.startsWith("package ")).toList();
      return String.join("\n", lines).strip().replace(WANT, "// reported: ");
    }
  }

  /** The page. */
  public static String of(RuleInfo rule, List<Sample> samples) {
    StringBuilder page = new StringBuilder();
    page.append("# %s\n\n".formatted(rule.id()));
    page.append("*%s* (%s, %s)\n".formatted(rule.title(), rule.pattern(), rule.severity().word()));
    section(page, "Why it hurts", rule.why().strip());
    seen(page, rule);
    section(page, "How to fix it", sentence(rule.fix()));
    if (!rule.remedy().isBlank()) {
      page.append("\n").append(java(rule.remedy().strip()));
    }
    examples(page, "What is reported", samples.stream().filter(Sample::isReported).toList());
    examples(page, "What is not reported", samples.stream().filter(s -> !s.isReported()).toList());
    evidence(page, rule);
    section(page, "How to accept a finding", "On the element that it stands in, with the reason:");
    String waiver = "@Waive(rule = \"%s\", because = \"the reason\")";
    page.append("\n").append(java(waiver.formatted(rule.id())));
    page.append("\n`@SuppressWarnings(\"baton:%s\")` does the same.\n".formatted(rule.id()));
    return page.toString();
  }

  private static void seen(StringBuilder page, RuleInfo rule) {
    if (!rule.sightings().isEmpty()) {
      section(page, "Seen in the wild", "");
      for (Sighting seen : rule.sightings()) {
        page.append("- [%s](%s)\n".formatted(seen.what(), seen.link()));
      }
    }
  }

  private static void examples(StringBuilder page, String title, List<Sample> samples) {
    if (!samples.isEmpty()) {
      section(page, title, "");
      for (Sample sample : samples) {
        page.append("- %s:\n\n".formatted(sample.words()));
        java(sample.shown())
            .lines()
            .forEach(l -> page.append(l.isBlank() ? "" : "  " + l).append("\n"));
        page.append("\n");
      }
      page.setLength(page.length() - 1);
    }
  }

  private static void evidence(StringBuilder page, RuleInfo rule) {
    String certain = "A finding is `certain`: it holds on some path that the code has.";
    if (rule.heuristics().isEmpty()) {
      section(page, "Evidence", certain);
      return;
    }
    section(page, "Evidence", certain + " It is only `likely` where it rests on a guess:\n");
    for (Heuristic guess : rule.heuristics()) {
      page.append("- *%s*: %s\n".formatted(guess.name(), sentence(guess.takesForGranted())));
    }
  }

  private static void section(StringBuilder page, String title, String body) {
    page.append("\n## %s\n\n%s".formatted(title, body.isEmpty() ? "" : body + "\n"));
  }

  private static String java(String code) {
    return "```java\n" + code + "\n```\n";
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }
}
