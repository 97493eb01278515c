package dev.baton.harness.audit;

import dev.baton.harness.anomaly.Anomaly;
import dev.baton.harness.anomaly.Sink;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps the first anomalies of each detector, and counts all of them. */
final class Findings implements Sink {
  /** So many of each detector are kept. */
  static final int KEPT = 1_000;

  private final List<Anomaly> kept = new ArrayList<>();
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private long confirmed;
  private long ambiguous;

  @Override
  public void found(Anomaly anomaly) {
    if (counts.merge(anomaly.detector(), 1L, Long::sum) <= KEPT) {
      kept.add(anomaly);
    }
    confirmed += anomaly.confirmed() ? 1 : 0;
    ambiguous += anomaly.confirmed() ? 0 : 1;
  }

  List<Anomaly> kept() {
    return kept;
  }

  SortedMap<String, Long> counts() {
    return counts;
  }

  long confirmed() {
    return confirmed;
  }

  long ambiguous() {
    return ambiguous;
  }
}
