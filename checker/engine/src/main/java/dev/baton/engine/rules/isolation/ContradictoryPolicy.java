package dev.baton.engine.rules.isolation;

import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cell has one policy. */
public final class ContradictoryPolicy implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "contradictory-policy",
        "state isolation",
        Severity.ERROR,
        "two policies of one cell contradict each other",
        """
        Each agent believes the policy it has read. Where two disagree, one of them writes what the
        other was promised to own.\
        """,
        "keep one policy a cell");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    Map<String, List<Cell>> declared = new LinkedHashMap<>();
    facts
        .of(Fact.CellDeclared.class)
        .map(Fact.CellDeclared::cell)
        .forEach(cell -> declared.computeIfAbsent(cell.id(), id -> new ArrayList<>()).add(cell));
    return declared.values().stream()
        .filter(cells -> !agree(policies(cells)))
        .map(ContradictoryPolicy::inOrder)
        .map(this::finding);
  }

  private static List<Cell> inOrder(List<Cell> cells) {
    return cells.stream().sorted(Comparator.comparing(Cell::declared)).toList();
  }

  private static List<Policy> policies(List<Cell> cells) {
    return cells.stream().flatMap(cell -> cell.policies().stream()).distinct().toList();
  }

  private Finding finding(List<Cell> cells) {
    Cell last = cells.get(cells.size() - 1);
    String named =
        policies(cells).stream().map(p -> "`" + p.text() + "`").collect(Collectors.joining(", "));
    String message = "`%s` has policies that contradict each other: %s";
    Finding finding =
        Finding.of(info(), last.declared(), message.formatted(last.name(), named))
            .label("declared here")
            .about("", last.id());
    for (Cell other : cells) {
      if (!other.declared().equals(last.declared())) {
        finding =
            finding.related(
                "policy: " + Writes.policies(other) + " " + other.name(), other.declared());
      }
    }
    return finding;
  }

  /** A way of writing narrows who writes: an owner may promise to append, or to move forward. */
  private static boolean agree(List<Policy> policies) {
    Set<String> owners = new TreeSet<>();
    Set<Policy> ways = new LinkedHashSet<>();
    for (Policy policy : policies) {
      if (policy instanceof Policy.OwnedBy owned) {
        owners.add(owned.role());
      } else if (policy instanceof Policy.AgentPrivate own) {
        owners.add(own.role());
      } else if (!(policy instanceof Policy.MergedBy merged) || merged.isNamed()) {
        ways.add(policy);
      }
    }
    boolean many = policies.stream().anyMatch(ContradictoryPolicy::isForAll);
    return owners.size() <= 1 && ways.size() <= 1 && (owners.isEmpty() || !many);
  }

  /** Whether a policy lets everyone write, or no one: neither leaves room for an owner. */
  private static boolean isForAll(Policy policy) {
    return policy instanceof Policy.SharedRead || policy instanceof Policy.MergedBy;
  }
}
