package dev.baton.engine.fix;

import dev.baton.engine.check.Outcome;
import dev.baton.engine.model.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said of fixes, the same from a shell and from a build.
 *
 * @param checked what is known of the files: as they were, or as they are where they are written
 * @param written whether the changes are in the files
 */
public record FixReport(Fixes fixes, Outcome checked, boolean written) {
  /** What is left, with the reasons, and the counts. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    fixes.left().forEach(left -> lines.add(line(left)));
    lines.add(summary());
    return lines;
  }

  /** How it ends: nothing to do, something to do, or something that could not be read. */
  public int status() {
    boolean open = !written && !fixes.changes().isEmpty();
    if (open || !fixes.left().isEmpty()) {
      return Outcome.FINDINGS;
    }
    return checked.report().problems().isEmpty() ? Outcome.CLEAN : Outcome.NOT_ANALYSED;
  }

  private static String line(Fixes.Left left) {
    Finding finding = left.finding();
    return "left: %s:%d: %s: %s; %s"
        .formatted(
            finding.place().file(),
            finding.place().line(),
            finding.rule(),
            finding.message(),
            left.why());
  }

  private String summary() {
    String counts =
        "%s mended in %s, %s left"
            .formatted(
                count(fixes.mended().size(), "finding"),
                count(fixes.changes().size(), "file"),
                fixes.left().size());
    if (fixes.changes().isEmpty()) {
      return counts;
    }
    return written
        ? counts + "; checked again: " + count(checked.report().findings().size(), "finding")
        : counts + "; nothing is written yet";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
