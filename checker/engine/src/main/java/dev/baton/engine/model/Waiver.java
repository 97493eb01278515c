package dev.baton.engine.model;

import java.util.List;

/**
 * A finding accepted in the code.
 *
 * @param because the reason; empty where none is given
 * @param needsReason whether it is void without a reason
 * @param place the annotation
 * @param lastLine the last line of the annotated element; the first is the annotation's
 * @param extent whether it reaches beyond these lines
 */
public record Waiver(
    String rule, String because, boolean needsReason, Place place, int lastLine, Extent extent) {

  /** How far a waiver reaches. */
  public enum Extent {
    /** The annotated element. */
    ELEMENT,
    /** All files of the annotated package. */
    PACKAGE,
    /** All files below the annotated module's declaration. */
    MODULE
  }

  /** A waiver of what stands inside the annotated element. */
  public Waiver(String rule, String because, boolean needsReason, Place place, int lastLine) {
    this(rule, because, needsReason, place, lastLine, Extent.ELEMENT);
  }

  /** A finding and the reason for which it is accepted. */
  public record Waived(Finding finding, String because) {}

  /** Whether it waives anything at all. */
  public boolean isValid() {
    return !needsReason || !because.isBlank();
  }

  /** Whether the finding stands inside the annotated element. */
  public boolean covers(Finding finding) {
    return isValid() && rule.equals(finding.rule()) && holds(finding.place());
  }

  private boolean holds(Place at) {
    return switch (extent) {
      case ELEMENT ->
          at.file().equals(place.file()) && at.line() >= place.line() && at.line() <= lastLine;
      case PACKAGE -> folder(at).equals(folder(place));
      case MODULE -> folder(at).startsWith(folder(place));
    };
  }

  private static String folder(Place at) {
    return at.file().substring(0, at.file().lastIndexOf('/') + 1);
  }

  /** Whether it covers one of these. */
  public boolean isUsed(List<Finding> findings) {
    return findings.stream().anyMatch(this::covers);
  }
}
