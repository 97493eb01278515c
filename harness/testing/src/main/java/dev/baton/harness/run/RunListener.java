package dev.baton.harness.run;

/** Sees a run go on. */
public interface RunListener {
  /** Sees nothing. */
  RunListener SILENT = (done, all, name, secondsLeft) -> {};

  /**
   * A test begins.
   *
   * @param done how many ended before
   * @param all how many there are
   * @param name which one begins
   * @param secondsLeft the best guess of how long the rest takes
   */
  void begins(int done, int all, String name, long secondsLeft);
}
