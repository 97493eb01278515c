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
import java.util.List;
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
        other was promised to own.""",
        "keep one policy a cell");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return facts
        .of(Fact.CellDeclared.class)
        .map(Fact.CellDeclared::cell)
        .filter(cell -> cell.policies().size() > 1 && !agree(cell))
        .map(
            cell ->
                Finding.of(
                        info(),
                        cell.declared(),
                        "`%s` has policies that contradict each other: %s"
                            .formatted(cell.name(), named(cell)))
                    .label("declared here"));
  }

  /** A way of writing narrows who writes: an owner may promise to append, or to move forward. */
  private static boolean agree(Cell cell) {
    long how =
        cell.policies().stream()
            .filter(p -> p instanceof Policy.AppendOnly || p instanceof Policy.Monotonic)
            .count();
    boolean oneOwner =
        cell.policy(Policy.OwnedBy.class).isPresent()
            != cell.policy(Policy.AgentPrivate.class).isPresent();
    return how == 1 && oneOwner && cell.policies().size() == 2;
  }

  private static String named(Cell cell) {
    List<String> texts = new ArrayList<>();
    cell.policies().forEach(p -> texts.add("`" + p.text() + "`"));
    return String.join(", ", texts);
  }
}
