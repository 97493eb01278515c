package dev.baton.engine.report;

import dev.baton.engine.model.Severity;

/** ANSI colours, or none. */
record Ink(boolean color) {
  private static final char ESCAPE = 27;

  private String paint(String code, String text) {
    return color && !text.isEmpty() ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
  }

  String severity(String text, Severity severity) {
    return switch (severity) {
      case ERROR -> paint("1;31", text);
      case WARNING -> paint("1;33", text);
      case NOTE -> paint("1;36", text);
    };
  }

  String bold(String text) {
    return paint("1", text);
  }

  String good(String text) {
    return paint("1;32", text);
  }

  /** Lines and arrows that hold a finding together. */
  String frame(String text) {
    return paint("1;34", text);
  }
}
