package dev.baton.engine.rulebook;

import dev.baton.engine.model.RuleInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of all rules in Markdown, grouped by pattern, each with a link to its page. */
public final class RuleIndex {
  /** The line before the table in a file that holds more than it. */
  public static final String BEGIN = "<!-- rules: generated, do not edit -->";

  /** The line after it. */
  public static final String END = "<!-- end of rules -->";

  private RuleIndex() {}

  /**
   * The table.
   *
   * @param pages the folder of the pages, as seen from the file that holds the table
   */
  public static String of(List<RuleInfo> rules, String pages) {
    Map<String, List<RuleInfo>> byPattern = new LinkedHashMap<>();
    rules.forEach(r -> byPattern.computeIfAbsent(r.pattern(), p -> new ArrayList<>()).add(r));
    StringBuilder table = new StringBuilder("| rule | | reported because |\n| --- | --- | --- |\n");
    byPattern.forEach(
        (pattern, group) -> {
          table.append("| **%s** | | |\n".formatted(pattern));
          for (RuleInfo rule : group) {
            String link = "[%s](%s/%s.md)".formatted(rule.id(), pages, rule.id());
            table.append(
                "| %s | %s | %s |\n".formatted(link, rule.severity().word(), rule.title()));
          }
        });
    return table.toString();
  }

  /**
   * The text with the table between its markers.
   *
   * @throws IllegalArgumentException if the text has no markers
   */
  public static String within(String text, String table) {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(
          "no place for the rules; put the lines `%s` and `%s` where they belong"
              .formatted(BEGIN, END));
    }
    return text.substring(0, begin + BEGIN.length()) + "\n\n" + table + "\n" + text.substring(end);
  }
}
