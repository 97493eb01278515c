package dev.baton.engine.config;

/** One value that cannot be used; the message starts with its place. */
public final class InvalidValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidValue(String message) {
    super(message);
  }
}
