package dev.baton.archunit;

import com.tngtech.archunit.core.domain.SourceCodeLocation;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import java.util.stream.Collectors;

/**
 * Breaches as lines of an ArchUnit report. Each place ends in {@code :LINE)}, which ArchUnit's
 * frozen rules ignore when they compare, so that an edit elsewhere in a file breaks nothing.
 */
final class Lines {
  private Lines() {}

  /** Message, place, trail and way out, as in the reports of the command line, in one line. */
  static String of(Finding finding) {
    String reached =
        finding.reached().stream().map(Lines::step).collect(Collectors.joining(" -> "));
    return finding.message()
        + " ("
        + at(finding.place())
        + ")"
        + (reached.isEmpty() ? "" : "; reached: " + reached + " -> here")
        + "; way out: "
        + finding.wayOut();
  }

  /** The same for a breach that ArchUnit's own model shows. */
  static String of(String message, SourceCodeLocation place, String wayOut) {
    return message
        + " ("
        + place.getSourceFileName()
        + ":"
        + place.getLineNumber()
        + "); way out: "
        + wayOut;
  }

  private static String step(Step step) {
    String text = step.text();
    return text.endsWith(")")
        ? text.substring(0, text.length() - 1) + ", " + at(step.place()) + ")"
        : text + " (" + at(step.place()) + ")";
  }

  private static String at(Place place) {
    return Place.line(place.file(), Math.max(1, place.line())).brief();
  }
}
