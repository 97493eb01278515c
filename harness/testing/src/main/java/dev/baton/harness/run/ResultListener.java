package dev.baton.harness.run;

import dev.baton.harness.report.JsonReport;
import dev.baton.harness.report.TestResult;
import dev.baton.harness.report.TestResult.Status;
import dev.baton.harness.report.Timeline;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Gathers what one test, alone in its execution, says about itself. */
final class ResultListener implements TestExecutionListener {
  private final String name;
  private final String kind;
  private final long start = System.nanoTime();
  private final Map<String, String> entries = new HashMap<>();
  private boolean ran;
  private boolean failed;
  private @Nullable Throwable thrown;

  ResultListener(String name, String kind) {
    this.name = name;
    this.kind = kind;
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    entries.putAll(entry.getKeyValuePairs());
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    entries.put(Settings.SUMMARY, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    ran |= test.isTest();
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      failed = true;
      thrown = thrown == null ? result.getThrowable().orElse(null) : thrown;
    }
  }

  TestResult result() {
    String details = failed ? String.valueOf(thrown == null ? "" : thrown.getMessage()) : "";
    if (thrown != null && !(thrown instanceof AssertionError)) {
      details = thrown.toString();
    }
    String first = details.lines().findFirst().orElse("");
    String command = entries.getOrDefault(Settings.COMMAND, "baton stress --only '" + name + "'");
    String timeline = entries.get(Settings.TIMELINE);
    return new TestResult(
        name,
        kind,
        failed ? Status.FAILED : ran ? Status.PASSED : Status.NOT_RUN,
        (System.nanoTime() - start) / 1_000_000,
        entries.getOrDefault(Settings.SUMMARY, first),
        details,
        failed ? command : "",
        entries.getOrDefault(Settings.PROGRESS, ""),
        timeline == null ? Timeline.NONE : JsonReport.timeline(timeline));
  }
}
