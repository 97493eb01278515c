package dev.baton.harness.jcstress.report;

import java.util.List;

/**
 * A test with its outcome table and what follows from it. Immutable.
 *
 * @param why in words; empty where it passed
 * @param samples how many times the actors ran
 * @param millis of wall time that it took
 */
public record Judged(
    String test, Verdict verdict, String why, long samples, long millis, List<Row> outcomes) {
  public Judged {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * A line of the outcome table.
   *
   * @param outcome as jcstress prints it, {@code 1, 2}
   * @param expect jcstress's word: ACCEPTABLE, ACCEPTABLE_INTERESTING, FORBIDDEN
   * @param count how often it was seen
   * @param meaning what the test says of it
   */
  public record Row(String outcome, String expect, long count, String meaning) {}
}
