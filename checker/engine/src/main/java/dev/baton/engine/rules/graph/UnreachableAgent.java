package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.model.graph.Reach;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every node can be reached from the start. */
public final class UnreachableAgent implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "unreachable-agent",
            "hand-off",
            Severity.WARNING,
            "no way leads to an agent",
            """
            An agent that no edge leads to never works, and whoever reads its result waits for
            nothing. Often the edge names another node, or stands on a branch that was removed.\
            """,
            "add the edge that is missing, or remove the agent")
        .seen(
            "messages go to an agent's type instead of its name, and nobody reads them",
            "https://github.com/anthropics/claude-code/issues/25694");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts).flatMap(this::check);
  }

  private Stream<Finding> check(AgentGraph graph) {
    boolean known = !graph.misses(Missing.EDGE) && !graph.misses(Missing.NODE);
    if (!known || graph.number(GraphFact.START) < 0) {
      return Stream.of();
    }
    RuleInfo info = info();
    BitSet led = Reach.meant(graph); // an edge to a misspelt name is a finding of its own
    return IntStream.range(0, graph.size())
        .filter(node -> !led.get(node))
        .mapToObj(graph.nodes()::get)
        .filter(node -> node.kind() == NodeKind.AGENT || node.kind() == NodeKind.SUPERVISOR)
        .map(node -> finding(info, node));
  }

  private static Finding finding(RuleInfo info, Node node) {
    return Finding.of(info, node.place(), "no way leads from the start to `" + node.id() + "`")
        .label("never runs");
  }
}
