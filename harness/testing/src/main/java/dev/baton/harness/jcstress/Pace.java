package dev.baton.harness.jcstress;

/**
 * How long tests are run.
 *
 * @param seconds of wall time for the whole pass
 * @param fixedMillis of each round; 0 where a share of the budget decides
 * @param enough samples below which a test says nothing
 * @param pinned whether each actor has a core of its own
 */
record Pace(long seconds, int fixedMillis, long enough, boolean pinned) {
  /** Rounds of a test in a fork; the first warms up, and counts all the same. */
  static final int ROUNDS = 2;

  private static final int LEAST_MILLIS = 20;
  private static final int MOST_MILLIS = 3000;

  /**
   * What a round may take.
   *
   * @param remaining milliseconds of the budget
   * @param runs that share it
   * @param cost milliseconds of a run beside its rounds
   */
  int millis(long remaining, int runs, long cost) {
    if (fixedMillis > 0) {
      return fixedMillis;
    }
    long each = remaining / Math.max(1, runs) - cost;
    return (int) Math.max(LEAST_MILLIS, Math.min(MOST_MILLIS, each / ROUNDS));
  }

  /** Longer, for a test that saw too little. */
  int longer(int millis, int times) {
    return Math.min(MOST_MILLIS, millis * times);
  }
}
