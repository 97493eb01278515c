package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Cycle;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.model.release.Releases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A cycle does not rest on a default limit that ends a run as if all were well. */
public final class SilentBound implements Rule {
  private static final Releases SEEN =
      new Releases("spring-ai-alibaba-graph-core", "1.0.0.4", "1.1.2.2");
  private static final Releases SHORT =
      new Releases("spring-ai-alibaba-graph-core", "1.0.0.4", "1.0.99");
  private static final int SHORT_LIMIT = 25;

  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "silent-bound",
            "bounded retry",
            Severity.WARNING,
            "a cycle ends by a default limit that looks like success",
            """
        Spring AI Alibaba stops a graph after 100 steps (25 in 1.0.x), returns the state as it is then, and says
        nothing: the caller takes half the work for all of it. Seen by running
        spring-ai-alibaba-graph-core 1.0.0.4 to 1.1.2.2.""",
            "set `recursionLimit` to what is meant, and look at the result for the end state")
        .seen(
            "one prompt is sent 25 times until the recursion limit ends it",
            "https://github.com/agntcy/coffeeAgntcy/pull/140");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    Set<Place> places = new HashSet<>();
    return Graphs.of(facts)
        .flatMap(graph -> check(graph, SHORT.in(facts) == Releases.Holds.YES))
        .filter(finding -> places.add(finding.place())) // one call may close several
        .flatMap(finding -> SEEN.judge(facts, finding));
  }

  private Stream<Finding> check(AgentGraph graph, boolean isShort) {
    List<Bound> whole = graph.bounds().stream().filter(b -> b.node().isEmpty()).toList();
    boolean silent = whole.stream().allMatch(b -> b.byDefault() && b.silent());
    return whole.isEmpty() || !silent
        ? Stream.of()
        : graph.cycles().stream()
            .filter(cycle -> cycle.exits().stream().anyMatch(Cycle::isChoice))
            .map(cycle -> finding(graph, cycle, isShort ? SHORT_LIMIT : whole.get(0).limit()));
  }

  private Finding finding(AgentGraph graph, Cycle cycle, long limit) {
    String message = "after %s steps the run of %s ends as if it were done";
    return Finding.of(
            info(),
            cycle.closing().place(),
            message.formatted(limit, Words.and(cycle.names(graph))))
        .label("closes the cycle");
  }
}
