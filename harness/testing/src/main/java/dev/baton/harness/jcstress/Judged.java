package dev.baton.harness.jcstress;

import java.util.List;

/**
 * A test with its outcome table and what follows from it. Immutable.
 *
 * @param why in words; empty where it passed
 */
record Judged(String test, Verdict verdict, String why, long samples, List<Row> outcomes) {
  Judged {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * A line of the outcome table.
   *
   * @param outcome as jcstress prints it, {@code 1, 2}
   * @param expect jcstress's word: ACCEPTABLE, ACCEPTABLE_INTERESTING, FORBIDDEN
   */
  record Row(String outcome, String expect, long count, String meaning) {}
}
