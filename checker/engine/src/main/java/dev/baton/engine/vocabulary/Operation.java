package dev.baton.engine.vocabulary;

/** What an operation with an outcome does. */
public enum Operation {
  WRITE("write", "that it was written"),
  LOCK("lock", "that it has the lock"),
  UNLOCK("unlock", "that it had the lock"),
  TRANSFER("transfer", "that the task has changed hands"),
  DELIVER("delivery", "that it was accepted"),
  VALIDATE("validation", "that it is valid");

  private final String noun;
  private final String hope;

  Operation(String noun, String hope) {
    this.noun = noun;
    this.hope = hope;
  }

  /** In a message: the outcome of the {@code write}. */
  public String noun() {
    return noun;
  }

  /** What code that does not look takes for granted. */
  public String hope() {
    return hope;
  }
}
