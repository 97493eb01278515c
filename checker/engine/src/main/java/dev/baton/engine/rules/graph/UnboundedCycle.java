package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.Router;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.Repetition;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Cycle;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.model.graph.Rounds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    Set<Place> places = new HashSet<>();
    Stream<Finding> routes =
        Graphs.of(facts)
            .flatMap(graph -> Rounds.unbounded(graph).stream().map(c -> finding(graph, c)))
            .filter(finding -> places.add(finding.place())); // one call may close several
    Stream<Finding> handoffs =
        facts.of(Repetition.class).filter(r -> r.what().equals("cycle")).map(this::finding);
    return Stream.concat(routes, handoffs);
  }

  /** A cycle of hand-offs, or of calls, that is written by hand. */
  private Finding finding(Repetition cycle) {
    String names = Words.and(List.of(cycle.repeated().split(", ")));
    String message = "%s can send work round for ever: nothing bounds the cycle";
    Finding finding =
        Finding.of(info(), cycle.place(), message.formatted(names)).label("closes the cycle");
    for (Step step : cycle.why()) {
      finding = finding.related(step.text(), step.place());
    }
    return finding;
  }

  private Finding finding(AgentGraph graph, Cycle cycle) {
    Edge closing = cycle.closing();
    String names = Words.and(cycle.names(graph));
    String message =
        cycle.nodes().size() == 1
            ? "%s can follow itself for ever: nothing bounds the cycle"
            : "%s can send work round for ever: nothing bounds the cycle";
    Finding finding =
        Finding.of(info(), closing.place(), message.formatted(names)).label("closes the cycle");
    for (Bound bound : Rounds.limits(graph, cycle)) {
      String what =
          bound.isEffective()
              ? "limit: the framework's own limit of " + bound.limit() + " is all there is"
              : "limit: this is no limit";
      finding = finding.related(what, bound.place());
    }
    for (Router router : Rounds.blind(graph, cycle)) {
      String what = "router: it looks at %s alone, which nothing on the way round writes";
      finding = finding.related(what.formatted(Words.and(router.reads())), router.place());
    }
    return finding;
  }
}
