package dev.baton.engine.source;

/** Syntax that the parser knows and Baton does not, yet. */
final class UnknownSyntax extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int line;

  UnknownSyntax(String what, int line) {
    super("`" + what + "` is not understood");
    this.line = line;
  }

  int line() {
    return line;
  }
}
