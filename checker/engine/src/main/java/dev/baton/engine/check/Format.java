package dev.baton.engine.check;

import java.util.Locale;

/** How a report is written. */
public enum Format {
  TEXT,
  SARIF,
  JSON,
  HTML;

  /** The usual ending of a file. */
  public String ending() {
    return this == TEXT ? "txt" : name().toLowerCase(Locale.ROOT);
  }
}
