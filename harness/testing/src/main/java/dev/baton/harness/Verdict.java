package dev.baton.harness;

import dev.baton.harness.history.Event;
import java.util.List;

/** Whether a history is linearizable. Only {@link Linearizable} is good: undecided fails too. */
public sealed interface Verdict {
  /** Whether the history may be accepted. */
  default boolean passes() {
    return this instanceof Linearizable;
  }

  /** Some order of the operations explains all that was seen. */
  record Linearizable() implements Verdict {}

  /**
   * No order does.
   *
   * @param sentence why not, for a person
   * @param witness the operations to look at, the culprit among them
   */
  record Violation(String sentence, List<Event> witness) implements Verdict {}

  /**
   * The search gave up.
   *
   * @param reason what it ran out of, and what to do
   */
  record Undecided(String reason) implements Verdict {}
}
