package dev.baton.harness.anomaly;

import dev.baton.harness.history.Event;
import java.util.List;

/** Takes what a detector has found. */
public interface Sink {
  /** Takes one anomaly. */
  void found(Anomaly anomaly);

  /** One that every order shows; the event to look at first. */
  default void confirmed(DetectorInfo detector, String sentence, Event... witness) {
    found(new Anomaly(detector.id(), Certainty.CONFIRMED, sentence, List.of(witness)));
  }

  /** One that only some orders show; the event to look at first. */
  default void ambiguous(DetectorInfo detector, String sentence, Event... witness) {
    found(new Anomaly(detector.id(), Certainty.AMBIGUOUS, sentence, List.of(witness)));
  }
}
