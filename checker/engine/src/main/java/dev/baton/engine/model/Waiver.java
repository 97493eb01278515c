package dev.baton.engine.model;

import java.util.List;

/**
 * A finding accepted in the code.
 *
 * @param because the reason; empty where none is given
 * @param needsReason whether it is void without a reason
 * @param place the annotation
 * @param lastLine the last line of the annotated element; the first is the annotation's
 */
public record Waiver(String rule, String because, boolean needsReason, Place place, int lastLine) {

  /** A finding and the reason for which it is accepted. */
  public record Waived(Finding finding, String because) {}

  /** Whether it waives anything at all. */
  public boolean isValid() {
    return !needsReason || !because.isBlank();
  }

  /** Whether the finding stands inside the annotated element. */
  public boolean covers(Finding finding) {
    Place at = finding.place();
    return isValid()
        && rule.equals(finding.rule())
        && at.file().equals(place.file())
        && at.line() >= place.line()
        && at.line() <= lastLine;
  }

  /** Whether it covers one of these. */
  public boolean isUsed(List<Finding> findings) {
    return findings.stream().anyMatch(this::covers);
  }
}
