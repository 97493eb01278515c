package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Graphs;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every node can go on, or is the end. */
public final class DeadEnd implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "dead-end",
            "hand-off",
            Severity.ERROR,
            "an agent has nobody to go on to",
            """
            A run that comes to a node without a way out fails there, after all the work that led to
            it.\
            """,
            "add the edge to the next agent, or to the end")
        .seen(
            "a step is told to end only when one of two suspended branches was resumed",
            "https://github.com/mastra-ai/mastra/issues/6418");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts)
        .filter(graph -> !graph.misses(Missing.EDGE) && !isEmpty(graph))
        .flatMap(this::check);
  }

  /** A graph to which nothing was added is not run as it is. */
  private static boolean isEmpty(AgentGraph graph) {
    return graph.edges().isEmpty()
        && graph.nodes().stream()
            .allMatch(n -> n.kind() == NodeKind.START || n.kind() == NodeKind.END);
  }

  private Stream<Finding> check(AgentGraph graph) {
    // an edge to a name that no node has is a finding of its own
    Set<String> goOn = graph.loose().stream().map(Edge::from).collect(Collectors.toSet());
    return graph.reached().stream()
        .filter(node -> graph.out().degree(node) == 0)
        .mapToObj(graph.nodes()::get)
        .filter(node -> node.kind() != NodeKind.END && !goOn.contains(node.id()))
        .map(this::finding);
  }

  private Finding finding(Node node) {
    return Finding.of(info(), node.place(), "no way leads on from `%s`".formatted(node.id()))
        .label("a run stops here");
  }
}
