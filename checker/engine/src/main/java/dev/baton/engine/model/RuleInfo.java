package dev.baton.engine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule's documentation, which stands in the rule's class and nowhere else: {@code baton explain},
 * the rule's page, the index, SARIF, and HTML are made of it.
 *
 * @param id the readable id, kebab case, equal to the class name
 * @param pattern which of the six patterns it belongs to
 * @param title the law in one line, lower case, no full stop
 * @param why what breaks when the law is broken
 * @param fix what to do, in one line
 * @param remedy the code that keeps the law; empty where the line says it all
 * @param sightings where it was seen in the wild
 * @param heuristics what makes a finding {@code likely}; none where every finding is certain
 */
public record RuleInfo(
    String id,
    String pattern,
    Severity severity,
    String title,
    String why,
    String fix,
    String remedy,
    List<Sighting> sightings,
    List<Heuristic> heuristics) {

  /** A public report of the breach: what happened, and where it can be read. */
  public record Sighting(String what, String link) {}

  /** What a finding takes for granted: the name of the guess, and when it is wrong. */
  public record Heuristic(String name, String takesForGranted) {}

  public RuleInfo {
    sightings = List.copyOf(sightings);
    heuristics = List.copyOf(heuristics);
  }

  /** The documentation that no rule goes without; chain the rest on. */
  public RuleInfo(
      String id, String pattern, Severity severity, String title, String why, String fix) {
    this(id, pattern, severity, title, why, fix, "", List.of(), List.of());
  }

  /** The same, with the code that keeps the law. */
  public RuleInfo remedy(String code) {
    return new RuleInfo(id, pattern, severity, title, why, fix, code, sightings, heuristics);
  }

  /** The same, with one more public report. */
  public RuleInfo seen(String what, String link) {
    List<Sighting> more = new ArrayList<>(sightings);
    more.add(new Sighting(what, link));
    return new RuleInfo(id, pattern, severity, title, why, fix, remedy, more, heuristics);
  }

  /** The same, with one more guess that makes a finding {@code likely}. */
  public RuleInfo guess(String name, String takesForGranted) {
    List<Heuristic> more = new ArrayList<>(heuristics);
    more.add(new Heuristic(name, takesForGranted));
    return new RuleInfo(id, pattern, severity, title, why, fix, remedy, sightings, more);
  }
}
