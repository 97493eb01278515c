package dev.baton.engine.config;

import dev.baton.engine.model.Severity;

/** From which severity on findings fail a run. */
public enum FailOn {
  ERROR,
  WARNING,
  NEVER;

  /** Whether a finding as bad as this fails the run. */
  public boolean fails(Severity severity) {
    return switch (this) {
      case ERROR -> severity == Severity.ERROR;
      case WARNING -> severity.isAtLeast(Severity.WARNING);
      case NEVER -> false;
    };
  }
}
