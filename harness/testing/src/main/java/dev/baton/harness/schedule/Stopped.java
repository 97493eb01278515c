package dev.baton.harness.schedule;

/** Unwinds an agent whose run is over. Not for catching. */
final class Stopped extends Error {
  private static final long serialVersionUID = 1L;

  Stopped() {
    super("the run is over", null, false, false);
  }
}
