package dev.baton.engine.baseline;

/** A baseline that cannot be used; the message starts with its place. */
public final class InvalidBaseline extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidBaseline(String message) {
    super(message);
  }
}
