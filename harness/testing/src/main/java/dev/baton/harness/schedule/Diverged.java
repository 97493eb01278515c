package dev.baton.harness.schedule;

/** The program did not do what the schedule says it did before: it is not deterministic. */
public final class Diverged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what was expected and what came. */
  public Diverged(String message) {
    super(message);
  }
}
