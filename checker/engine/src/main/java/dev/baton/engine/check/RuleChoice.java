package dev.baton.engine.check;

import dev.baton.engine.config.RuleLevel;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Spelling;
import dev.baton.engine.rules.Rules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules report.
 *
 * @param only these alone; all where it is empty
 * @param without not these
 */
public record RuleChoice(Set<String> only, Set<String> without) {
  /** Every rule. */
  public static final RuleChoice ALL = new RuleChoice(Set.of(), Set.of());

  public RuleChoice {
    only = Set.copyOf(only);
    without = Set.copyOf(without);
  }

  /** What is wrong with the ids, in words; empty where all are known. */
  public static List<String> unknown(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<String> known = Rules.ids();
    List<String> problems = new ArrayList<>();
    for (String id : ids) {
      if (!known.contains(id)) {
        String hint =
            Spelling.nearest(id, known)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("`baton rules` lists them all");
        problems.add("no rule `" + id + "`; " + hint);
      }
    }
    return problems;
  }

  /** The finding as this choice and the settings want it, if they want it. */
  Optional<Finding> apply(Finding finding, Map<String, RuleLevel> levels) {
    boolean aboutWaiver = finding.rule().equals("unused-waiver");
    boolean wanted =
        isOn(finding.rule(), levels)
            // a waiver is not unused because its rule was not asked
            && (!aboutWaiver || isOn(finding.subject().cell(), levels));
    Optional<Finding> kept = wanted ? Optional.of(finding) : Optional.empty();
    return kept.map(
        f -> levels.getOrDefault(f.rule(), RuleLevel.ON).severity().map(f::severity).orElse(f));
  }

  private boolean isOn(String rule, Map<String, RuleLevel> levels) {
    boolean asked = only.contains(rule);
    boolean on = only.isEmpty() ? levels.get(rule) != RuleLevel.OFF : asked;
    return on && !without.contains(rule);
  }
}
