package dev.baton.patterns;

import java.util.List;

/** What became of a delivery: look at it, because two of the three need an answer. */
public sealed interface Delivery {
  /** The receiver can take it. */
  record Accepted() implements Delivery {}

  /**
   * Nothing was delivered.
   *
   * @param problems all that is wrong, each with what is missing
   */
  record Rejected(List<String> problems) implements Delivery {
    /** Keeps a copy. */
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The payload was past its bound, and is with the dead letters or the supervisor.
   *
   * @param reason why, in words
   */
  record DeadLettered(String reason) implements Delivery {}
}
