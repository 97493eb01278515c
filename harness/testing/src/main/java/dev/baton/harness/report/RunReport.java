package dev.baton.harness.report;

import dev.baton.harness.report.TestResult.Status;
import java.util.List;

/**
 * What a whole run found out.
 *
 * @param results one a test, in the order in which they ran
 * @param seed what random choices started from
 * @param shard which part of the tests this was, such as {@code 1/1}
 * @param millis how long it took
 */
public record RunReport(List<TestResult> results, long seed, String shard, long millis) {
  /** How many ended so. */
  public long count(Status status) {
    return results.stream().filter(r -> r.status() == status).count();
  }

  /** One line for a person. */
  public String summary() {
    return "%d passed, %d failed, %d not run; seed %d, shard %s, %.1f s"
        .formatted(
            count(Status.PASSED),
            count(Status.FAILED),
            count(Status.NOT_RUN),
            seed,
            shard,
            millis / 1000.0);
  }
}
