package dev.baton.harness.run;

import dev.baton.harness.Scenario;
import dev.baton.harness.explore.Exploration;
import dev.baton.harness.explore.Search;
import dev.baton.harness.report.JsonReport;
import dev.baton.harness.schedule.Failure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;

/** Explores one scenario after the other, and publishes what each found out. */
final class ScenarioRunner {
  private final EngineExecutionListener listener;
  private final ConfigurationParameters parameters;

  ScenarioRunner(ExecutionRequest request) {
    this.listener = request.getEngineExecutionListener();
    this.parameters = request.getConfigurationParameters();
  }

  void execute(TestDescriptor descriptor) {
    listener.executionStarted(descriptor);
    TestExecutionResult result = TestExecutionResult.successful();
    if (descriptor instanceof ScenarioDescriptor scenario) {
      result = explore(scenario);
    } else {
      descriptor.getChildren().forEach(this::execute);
    }
    listener.executionFinished(descriptor, result);
  }

  private TestExecutionResult explore(ScenarioDescriptor descriptor) {
    try {
      Scenario<?> scenario = descriptor.scenario();
      Optional<String> replay = parameters.get(Settings.REPLAY).filter(text -> !text.isEmpty());
      Exploration found =
          replay.isPresent() ? scenario.replay(replay.get()) : scenario.explore(search(descriptor));
      String command =
          "baton stress --only '" + descriptor.name() + "' --replay '" + found.schedule() + "'";
      publish(descriptor, found, command);
      return found.failing() == null
          ? TestExecutionResult.successful()
          : TestExecutionResult.failed(
              new AssertionError(
                  found.text(command), found.failure().map(Failure::cause).orElse(null)));
    } catch (RuntimeException e) {
      return TestExecutionResult.failed(e);
    }
  }

  private Search search(ScenarioDescriptor descriptor) {
    long seed = parameters.get(Settings.SEED).map(Long::parseLong).orElse(1L);
    Duration time =
        parameters
            .get(Settings.MILLIS)
            .map(text -> Duration.ofMillis(Long.parseLong(text)))
            .orElse(Duration.ofSeconds(descriptor.settings().seconds()));
    return Search.parse(descriptor.settings().value(), seed)
        .atMost(descriptor.settings().schedules())
        .within(time);
  }

  private void publish(TestDescriptor descriptor, Exploration found, String command) {
    Map<String, String> entry = new LinkedHashMap<>();
    String why = found.failure().map(failure -> ": " + failure.message()).orElse("");
    entry.put(Settings.SUMMARY, found.summary() + why);
    entry.put(
        Settings.PROGRESS,
        found.progress().entrySet().stream()
            .map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining(", ")));
    if (found.failing() != null) {
      entry.put(Settings.COMMAND, command);
      entry.put(Settings.TIMELINE, JsonReport.line(Timelines.of(found.failing())));
    }
    entry.values().removeIf(String::isEmpty);
    listener.reportingEntryPublished(descriptor, ReportEntry.from(entry));
  }
}
