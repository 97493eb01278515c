package dev.baton.harness.audit;

import dev.baton.harness.anomaly.Anomaly;
import dev.baton.harness.history.Event;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What the detectors found in a history.
 *
 * @param anomalies in the order of {@link Catalogue}, the first thousand of each detector
 * @param counts how many each detector found, those that were not kept included
 * @param confirmed how many are confirmed
 * @param ambiguous how many are ambiguous
 * @param events how many events there were
 * @param idle the detectors that had nothing to look at
 */
public record AuditReport(
    List<Anomaly> anomalies,
    SortedMap<String, Long> counts,
    long confirmed,
    long ambiguous,
    long events,
    List<String> idle) {

  /** The anomalies that one event shows: the most telling one, and what else is wrong with it. */
  public record Group(Anomaly first, List<Anomaly> also) {}

  /** Whether nothing was found. */
  public boolean clean() {
    return counts.isEmpty();
  }

  /** The level in the published chain, which looks at four anomalies only. */
  public Level level() {
    return Level.of(counts.keySet());
  }

  /** The anomalies by the event to look at first, in the order of their lines. */
  public List<Group> groups() {
    IdentityHashMap<Event, List<Anomaly>> byCulprit = new IdentityHashMap<>();
    List<List<Anomaly>> groups = new ArrayList<>();
    for (Anomaly anomaly : anomalies) {
      List<Anomaly> group = byCulprit.get(anomaly.culprit());
      if (group == null || group.get(0).detector().equals(anomaly.detector())) {
        group = new ArrayList<>();
        groups.add(group);
        byCulprit.putIfAbsent(anomaly.culprit(), group);
      }
      group.add(anomaly);
    }
    return groups.stream()
        .map(group -> new Group(sure(group), others(group)))
        .sorted((a, b) -> Integer.compare(a.first.culprit().line(), b.first.culprit().line()))
        .toList();
  }

  private static Anomaly sure(List<Anomaly> group) {
    return group.stream().filter(Anomaly::confirmed).findFirst().orElse(group.get(0));
  }

  private static List<Anomaly> others(List<Anomaly> group) {
    Anomaly first = sure(group);
    return group.stream().filter(anomaly -> !anomaly.equals(first)).toList();
  }

  /** One line: what is known now. */
  public String summary() {
    String found =
        clean() ? "nothing found" : "%d confirmed, %d ambiguous".formatted(confirmed, ambiguous);
    int all = Catalogue.entries().size();
    String looked =
        idle.isEmpty()
            ? all + " detectors"
            : "%d of %d detectors".formatted(all - idle.size(), all);
    return "%s in %d events (%s had something to look at; level %s)"
        .formatted(found, events, looked, level());
  }

  /** All of it, for a person. */
  public String text() {
    return groups().stream()
        .map(
            group ->
                "%s[%s]: %s%n"
                    .formatted(
                        group.first.certainty(), group.first.detector(), group.first.sentence()))
        .collect(Collectors.joining("", "", summary() + "\n"));
  }

  /**
   * Returns this when nothing was found.
   *
   * @throws AssertionError with the whole text when something was
   */
  public AuditReport orFail() {
    if (!clean()) {
      throw new AssertionError(text());
    }
    return this;
  }
}
