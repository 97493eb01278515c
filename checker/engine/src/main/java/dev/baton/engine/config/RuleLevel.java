package dev.baton.engine.config;

import dev.baton.engine.model.Severity;
import java.util.Optional;

/** What becomes of a rule's findings. */
public enum RuleLevel {
  /** Reported as bad as the rule says. */
  ON,
  /** Not reported. */
  OFF,
  ERROR,
  WARNING,
  NOTE;

  /** The severity that stands in for the rule's own. */
  public Optional<Severity> severity() {
    return this == ON || this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
  }
}
