package dev.baton.harness.anomaly;

import dev.baton.harness.history.Event;
import java.util.List;

/**
 * Something that went wrong in a history.
 *
 * @param detector the id of the detector that saw it
 * @param certainty how sure it is
 * @param sentence what happened, for a person; stands alone, lower case, no full stop
 * @param witness the events that show it, the one to look at first
 */
public record Anomaly(String detector, Certainty certainty, String sentence, List<Event> witness) {
  /** Refuses an anomaly that nothing shows. */
  public Anomaly {
    if (witness.isEmpty()) {
      throw new IllegalArgumentException("an anomaly of `" + detector + "` without a witness");
    }
    witness = List.copyOf(witness);
  }

  /** The event to look at first. */
  public Event culprit() {
    return witness.get(0);
  }

  /** Whether every order that the times allow shows it. */
  public boolean confirmed() {
    return certainty == Certainty.CONFIRMED;
  }
}
