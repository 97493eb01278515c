package dev.baton.engine.report;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Waiver.Waived;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that a run has to say; every format is a view of it.
 *
 * @param findings new breaches, in order
 * @param unverified what could not be followed; where that is an error, it stands among the
 *     findings
 * @param waived breaches that are accepted in the code, with the reason
 * @param known breaches that the baseline accepts
 * @param fixed entries of the baseline that nothing matches any more
 * @param problems inputs that could not be read, each with its place
 * @param rules the catalogue
 * @param lines the source line at a place; empty where there is none
 */
public record Report(
    List<Finding> findings,
    List<Finding> unverified,
    List<Waived> waived,
    List<Finding> known,
    List<String> fixed,
    List<String> problems,
    Scope scope,
    List<RuleInfo> rules,
    Function<Place, String> lines) {

  /**
   * What was looked at.
   *
   * @param version Baton's
   * @param module the part of a build that this is about; empty for the whole
   * @param mode where the facts came from, in words
   * @param settings the file that settings came from; empty for none
   */
  public record Scope(
      String version, String module, String mode, String settings, int types, int files) {}

  public Report {
    findings = List.copyOf(findings);
    unverified = List.copyOf(unverified);
    waived = List.copyOf(waived);
    known = List.copyOf(known);
    fixed = List.copyOf(fixed);
    problems = List.copyOf(problems);
    rules = List.copyOf(rules);
  }

  /** How many findings are this bad. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** How many places were not verified, whether that is an error or not. */
  public long countUnverified() {
    return Stream.concat(findings.stream(), unverified.stream())
        .filter(f -> f.rule().equals("unverified"))
        .count();
  }
}
