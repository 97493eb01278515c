package dev.baton.harness.audit;

import dev.baton.harness.anomaly.Anomaly;
import dev.baton.harness.anomaly.Detector;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.anomaly.Sweep;
import dev.baton.harness.anomaly.Versions;
import dev.baton.harness.detect.policy.Policy;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.Op;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Audits one history event by event, in the order of calls, so that it need not fit in memory. Not
 * thread-safe.
 */
public final class Auditor {
  private final Findings findings = new Findings();
  private final Sweep sweep;
  private final Set<Op> seen = EnumSet.noneOf(Op.class);
  private long events;

  /**
   * An audit of a history of which this is known besides.
   *
   * @throws IllegalArgumentException when a policy has none of the forms
   */
  public Auditor(Settings settings) {
    this(settings, id -> true);
  }

  /** With some of the detectors only. */
  public Auditor(Settings settings, java.util.function.Predicate<String> chosen) {
    this.sweep = new Sweep(settings, versions -> detectors(settings, versions, chosen));
  }

  private List<Detector> detectors(
      Settings settings, Versions versions, java.util.function.Predicate<String> chosen) {
    Catalogue.Parts parts = new Catalogue.Parts(findings, versions, settings);
    List<Detector> detectors = new ArrayList<>();
    for (Catalogue.Entry entry : Catalogue.entries()) {
      if (chosen.test(entry.info().id())) {
        detectors.add(entry.maker().make(parts));
      }
    }
    settings.policies().forEach(text -> detectors.add(new Policy(text, findings)));
    return detectors;
  }

  /**
   * Goes on with the next event.
   *
   * @throws IllegalArgumentException when it was called before the one before it
   */
  public void add(Event event) {
    events++;
    seen.add(event.op());
    sweep.add(event);
  }

  /**
   * Comes to the end.
   *
   * @param whole whether the history ends where the run did
   */
  public AuditReport finish(boolean whole) {
    sweep.finish(whole);
    List<String> order = new ArrayList<>();
    List<String> idle = new ArrayList<>();
    for (Catalogue.Entry entry : Catalogue.entries()) {
      order.add(entry.info().id());
      if (entry.needs().stream().noneMatch(seen::contains)) {
        idle.add(entry.info().id());
      }
    }
    List<Anomaly> anomalies = new ArrayList<>(findings.kept());
    anomalies.sort(Comparator.comparingInt(anomaly -> order.indexOf(anomaly.detector())));
    return new AuditReport(
        List.copyOf(anomalies),
        findings.counts(),
        findings.confirmed(),
        findings.ambiguous(),
        events,
        idle);
  }
}
