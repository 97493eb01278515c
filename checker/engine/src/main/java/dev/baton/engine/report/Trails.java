package dev.baton.engine.report;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Step;
import java.util.stream.Collectors;

/** Trails in words. */
public final class Trails {
  private Trails() {}

  /**
   * A place that explains a finding.
   *
   * @param name what it is to the finding: {@code owner}
   * @param at file and line, without folders
   */
  public record Relation(String name, String at, String text) {}

  /** {@code Reviewer.review (runs as `reviewer`, Reviewer.java:22) -> here}; empty for none. */
  public static String reached(Finding finding) {
    return finding.reached().isEmpty()
        ? ""
        : finding.reached().stream().map(Trails::stop).collect(Collectors.joining(" -> "))
            + " -> here";
  }

  /** One stop with its place. */
  public static String stop(Step step) {
    String text = step.text();
    String at = step.place().brief();
    return text.endsWith(")") && text.contains(" (")
        ? text.substring(0, text.length() - 1) + ", " + at + ")"
        : text + " (" + at + ")";
  }

  /** What a related place is; rules write {@code owner: @OwnedBy("writer") draft}. */
  public static Relation relation(Step step) {
    String text = step.text();
    int colon = text.indexOf(": ");
    boolean named = colon > 0 && text.substring(0, colon).matches("[a-z][a-z -]*");
    return named
        ? new Relation(text.substring(0, colon), step.place().brief(), text.substring(colon + 2))
        : new Relation("see", step.place().brief(), text);
  }
}
