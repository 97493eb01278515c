package dev.baton.engine.model;

import java.util.Locale;

/** How bad the breach of a law is. */
public enum Severity {
  ERROR,
  WARNING,
  /** What could not be judged, or is worth knowing; fails nothing by itself. */
  NOTE;

  /** As people and reports write it: {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is at least as bad. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
