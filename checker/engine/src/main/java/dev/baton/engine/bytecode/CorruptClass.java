package dev.baton.engine.bytecode;

/** A class file that cannot be read; the caller knows which. */
public final class CorruptClass extends RuntimeException {
  private static final long serialVersionUID = 1;

  CorruptClass(Exception cause) {
    super("not a class file that can be read: " + cause, cause);
  }
}
