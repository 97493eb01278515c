package dev.baton.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.report.HtmlReport;
import dev.baton.harness.report.RunReport;
import dev.baton.harness.report.TestResult;
import dev.baton.harness.report.TestResult.Status;
import dev.baton.harness.run.RunListener;
import dev.baton.harness.run.RunOptions;
import dev.baton.harness.run.StressRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over a class path finds its jcstress tests, and shows what they saw. */
class StressRunTest {
  @TempDir Path folder;

  private RunReport run(String only, int seconds) {
    RunOptions all =
        RunOptions.of(
            List.of(Path.of("target/classes")),
            Duration.ofSeconds(seconds),
            folder.resolve("memory"));
    return StressRun.run(all.only(only), RunListener.SILENT);
  }

  @Test
  void aBrokenClassFailsWithItsTable() {
    RunReport report = run("BrokenReviewStageStress.PublishAndReject", 3);
    // on a busy machine it takes longer
    for (int seconds = 6; report.count(Status.FAILED) == 0 && seconds <= 48; seconds *= 2) {
      report = run("BrokenReviewStageStress.PublishAndReject", seconds);
    }
    assertEquals(1, report.results().size(), "" + report);
    TestResult result = report.results().get(0);
    assertEquals(Status.FAILED, result.status());
    assertEquals("jcstress", result.kind());
    assertTrue(
        result.details().matches("(?s).*FORBIDDEN +no order of publish\\(\\) and reject\\(\\).*"),
        result::details);
    assertTrue(result.replay().startsWith("baton stress --only "), result::replay);
    assertTrue(HtmlReport.of(report).contains("no order of publish()"));
  }

  @Test
  void aRightClassPasses() {
    RunReport report = run("ReviewStageStress.SubmitAndSubmit", 3);
    assertTrue(report.results().stream().anyMatch(r -> r.status() == Status.PASSED), "" + report);
    assertTrue(
        HtmlReport.of(report).contains("submit() by the first, then submit() by the second"),
        "the table of a pass");
  }
}
