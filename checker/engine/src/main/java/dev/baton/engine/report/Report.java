package dev.baton.engine.report;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Waiver.Waived;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * @param rules the catalogue, which is not copied: a report that finds nothing never reads it
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
      String version, String module, String mode, String settings, int types, int files) {
    private static Scope merged(List<Scope> parts) {
      String modes = parts.stream().map(Scope::mode).distinct().collect(Collectors.joining("; "));
      return new Scope(
          parts.get(0).version,
          "",
          modes,
          parts.get(0).settings,
          parts.stream().mapToInt(Scope::types).sum(),
          parts.stream().mapToInt(Scope::files).sum());
    }
  }

  public Report {
    findings = List.copyOf(findings);
    unverified = List.copyOf(unverified);
    waived = List.copyOf(waived);
    known = List.copyOf(known);
    fixed = List.copyOf(fixed);
    problems = List.copyOf(problems);
  }

  /** One report of several; what two of them have stands in it once. */
  public static Report merged(List<Report> parts) {
    Report first = parts.get(0);
    return new Report(
        all(parts, Report::findings).sorted().toList(),
        all(parts, Report::unverified).sorted().toList(),
        all(parts, Report::waived).toList(),
        all(parts, Report::known).sorted().toList(),
        all(parts, Report::fixed).toList(),
        all(parts, Report::problems).toList(),
        Scope.merged(parts.stream().map(Report::scope).toList()),
        first.rules,
        place ->
            parts.stream()
                .map(part -> part.lines.apply(place))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(""));
  }

  private static <T> Stream<T> all(List<Report> parts, Function<Report, List<T>> list) {
    return parts.stream().flatMap(part -> list.apply(part).stream()).distinct();
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
