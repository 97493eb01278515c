package dev.baton.harness.audit;

import dev.baton.harness.anomaly.Anomaly;
import dev.baton.harness.history.Event;
import dev.baton.harness.report.TestResult;
import dev.baton.harness.report.TestResult.Status;
import dev.baton.harness.report.Timeline;
import dev.baton.harness.report.Timeline.Bar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/** Findings of an audit as results with a timeline each, for the page that draws them. */
public final class AuditPage {
  private AuditPage() {}

  /** The results of one file, one a finding; one that says that nothing was found. */
  public static List<TestResult> of(String file, FileAudit.Outcome outcome) {
    List<TestResult> results = new ArrayList<>();
    for (AuditReport.Group group : outcome.groups()) {
      Anomaly first = group.first();
      StringBuilder details = new StringBuilder(first.sentence()).append("\n");
      first.witness().forEach(event -> details.append(said(event)).append('\n'));
      group.also().forEach(a -> details.append("also ").append(a.sentence()).append('\n'));
      results.add(
          result(
              "%s (%s:%d)".formatted(first.detector(), file, first.culprit().line()),
              Status.FAILED,
              first.certainty() + ": " + first.sentence(),
              details.toString(),
              timeline(first)));
    }
    if (results.isEmpty()) {
      results.add(result(file, Status.PASSED, outcome.summary(), "", Timeline.NONE));
    }
    return results;
  }

  private static TestResult result(
      String name, Status status, String summary, String details, Timeline timeline) {
    return new TestResult(name, "audit", status, 0, summary, details, "", "", timeline);
  }

  private static String said(Event event) {
    return (event.line() > 0 ? "line " + event.line() + ": " : "") + event.sentence();
  }

  /** The witness in the order of its ticks, each as long as it overlaps with others. */
  private static Timeline timeline(Anomaly anomaly) {
    TreeSet<Long> ticks = new TreeSet<>();
    LinkedHashSet<String> agents = new LinkedHashSet<>();
    List<Event> events = new ArrayList<>(new LinkedHashSet<>(anomaly.witness()));
    events.sort((a, b) -> Long.compare(a.call(), b.call()));
    for (Event event : events) {
      agents.add(event.agent());
      ticks.add(event.call());
      ticks.add(event.end());
    }
    List<String> lanes = List.copyOf(agents);
    List<Bar> bars = new ArrayList<>();
    for (Event event : events) {
      int from = ticks.headSet(event.call()).size();
      int to = Math.max(from + 1, ticks.headSet(event.end()).size());
      boolean culprit = event.equals(anomaly.culprit());
      bars.add(
          new Bar(lanes.indexOf(event.agent()), from, to, event.label(), event.note(), culprit));
    }
    return new Timeline(lanes, bars);
  }
}
