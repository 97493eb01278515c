package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Cycle;
import dev.baton.engine.model.graph.Graphs;
import java.util.List;
import java.util.stream.Stream;

/** Every cycle of routes or hand-offs between agents passes through a bound. */
public final class UnboundedCycle implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "unbounded-cycle",
            "bounded retry",
            Severity.ERROR,
            "agents can send work round for ever",
            """
        Two agents that are never content hand the same work to and fro, and each round costs a
        model call. A framework's own limit helps only where the graph can also end by itself.""",
            "set a limit that is meant, and give the cycle a conditional way out")
        .remedy(
            """
            graph.addConditionalEdges(
                "reviewer",
                s -> s.attempts() < 3 && !s.approved() ? "again" : "done", // the writer counts `attempts`
                Map.of("again", "writer", "done", END));""")
        .seen(
            "agents thank each other for ever", "https://github.com/multica-ai/multica/issues/1576")
        .seen(
            "a supervisor that does not see that an agent has worked delegates again",
            "https://github.com/langchain-ai/langgraph-supervisor-py/issues/152");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts)
        .flatMap(
            graph ->
                graph.cycles().stream()
                    .filter(cycle -> !isBounded(graph, cycle))
                    .map(cycle -> finding(graph, cycle)));
  }

  private static boolean isBounded(AgentGraph graph, Cycle cycle) {
    List<Bound> bounds = bounds(graph, cycle);
    boolean ownBounds = bounds.stream().anyMatch(b -> !b.byDefault());
    boolean wayOut = cycle.exits().stream().anyMatch(Cycle::isChoice);
    return bounds.stream()
        .filter(b -> !ownBounds || !b.byDefault() || !b.node().isEmpty())
        .anyMatch(b -> b.isEffective() && (!b.byDefault() || wayOut));
  }

  /** Those of the whole graph, and those of loops that the cycle passes through. */
  private static List<Bound> bounds(AgentGraph graph, Cycle cycle) {
    return graph.bounds().stream()
        .filter(b -> b.node().isEmpty() || cycle.nodes().get(graph.number(b.node())))
        .toList();
  }

  private Finding finding(AgentGraph graph, Cycle cycle) {
    Edge closing = cycle.closing();
    String names = Words.and(cycle.names(graph));
    String message =
        cycle.nodes().cardinality() == 1
            ? "%s can follow itself for ever: nothing bounds the cycle"
            : "%s can send work round for ever: nothing bounds the cycle";
    Finding finding =
        Finding.of(info(), closing.place(), message.formatted(names)).label("closes the cycle");
    for (Bound bound : bounds(graph, cycle)) {
      String what =
          bound.isEffective()
              ? "limit: the framework's own limit of " + bound.limit() + " is all there is"
              : "limit: this is no limit";
      finding = finding.related(what, bound.place());
    }
    return finding;
  }
}
