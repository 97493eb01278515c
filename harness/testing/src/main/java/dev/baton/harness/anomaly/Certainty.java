package dev.baton.harness.anomaly;

/** How sure an anomaly is. */
public enum Certainty {
  /** Every order of the operations that their times allow shows it. */
  CONFIRMED,
  /** Intervals overlap: some of the orders that the times allow show it, others do not. */
  AMBIGUOUS
}
