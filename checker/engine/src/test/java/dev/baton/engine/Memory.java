package dev.baton.engine;

/** What the process remembers, for tests in other packages. */
public final class Memory {
  private Memory() {}

  /** Makes the next run look on disk, as that of a new process does. */
  public static void forget() {
    Remembered.forget();
  }
}
