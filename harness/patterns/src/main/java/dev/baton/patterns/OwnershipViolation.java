package dev.baton.patterns;

/**
 * Somebody wrote what is not theirs to write, or not in that way: a key of another role, a task
 * that another agent holds, an append-only key that was to be replaced. The message says who holds
 * what, and the way out. Nothing was changed.
 */
public class OwnershipViolation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A violation that the message describes. */
  public OwnershipViolation(String message) {
    super(message);
  }
}
