package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Cycle;
import dev.baton.engine.model.graph.Graphs;
import java.util.stream.Stream;

/** Every cycle has an edge that leaves it. */
public final class NoWayOut implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "no-way-out",
            "bounded retry",
            Severity.ERROR,
            "no way leads from a cycle to the end",
            """
        Once a run has come into the cycle it can only end by a limit or an error, whatever the
        agents find.""",
            "add a conditional edge that leaves the cycle when the work is done")
        .seen(
            "a supervisor has no transition to the end for a greeting, and works to its cap",
            "https://github.com/FlowiseAI/Flowise/issues/5620")
        .seen(
            "a hand-off without a target selects the same speaker again, for ever",
            "https://github.com/microsoft/autogen/issues/5831");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts).filter(g -> !g.misses(Missing.EDGE)).flatMap(this::check);
  }

  private Stream<Finding> check(AgentGraph graph) {
    return graph.cycles().stream()
        .filter(cycle -> cycle.exits().isEmpty())
        .map(cycle -> finding(graph, cycle));
  }

  private Finding finding(AgentGraph graph, Cycle cycle) {
    String message = "no way leads from %s to the end";
    return Finding.of(
            info(),
            graph.nodes().get(cycle.nodes().iterator().next()).place(),
            message.formatted(Words.and(cycle.names(graph))))
        .label("never left")
        .related("cycle: it closes here", cycle.closing().place());
  }
}
