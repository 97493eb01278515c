package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import java.util.List;

/**
 * What the search found.
 *
 * @param kind which of the three
 * @param sentence why, for a person; empty when the history is linearizable
 * @param witness the operations that contradict each other
 */
public record Judgement(Kind kind, String sentence, List<Event> witness) {
  /** The three verdicts. */
  public enum Kind {
    LINEARIZABLE,
    VIOLATION,
    UNDECIDED
  }

  static Judgement linearizable() {
    return new Judgement(Kind.LINEARIZABLE, "", List.of());
  }

  static Judgement violation(String sentence, List<Event> witness) {
    return new Judgement(Kind.VIOLATION, sentence, List.copyOf(witness));
  }

  static Judgement undecided(String sentence) {
    return new Judgement(Kind.UNDECIDED, sentence, List.of());
  }
}
