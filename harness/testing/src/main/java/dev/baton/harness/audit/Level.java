package dev.baton.harness.audit;

import java.util.Set;

/**
 * The level of a history in the chain of arXiv 2606.17182. It looks at four anomalies only, so that
 * the highest level does not mean that nothing is wrong.
 */
public enum Level {
  /** There is a stale generation. */
  L0("stale-generation"),
  /** No stale generation, but a cascade or its residue. */
  L1("causal-cascade"),
  /** Nor that, but effects were reordered. */
  L2("effect-reordering"),
  /** Nor that, but a phantom tool was dispatched. */
  L3("phantom-tool"),
  /** None of these. */
  L4("");

  private final String first;

  Level(String first) {
    this.first = first;
  }

  /** The level of a history in which these detectors found something. */
  static Level of(Set<String> found) {
    for (Level level : values()) {
      boolean residue = level == L1 && found.contains("unwritten-read");
      if (residue || found.contains(level.first)) {
        return level;
      }
    }
    return L4;
  }
}
