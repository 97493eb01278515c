package dev.baton.engine.report;

import dev.baton.engine.model.Severity;

/** ANSI colours, or none. */
record Ink(boolean color) {
  private static final char ESCAPE = 27;

  private String paint(String code, String text) {
    return color ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
  }

  String severity(String text, Severity severity) {
    return paint(severity == Severity.ERROR ? "1;31" : "1;33", text);
  }

  String bold(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("34", text);
  }
}
