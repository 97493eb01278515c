package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Graphs;
import dev.baton.engine.model.release.Releases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parallel branches are one node long where the framework refuses longer ones. */
public final class LongBranch implements Rule {
  private static final Map<String, Releases> SEEN =
      Map.of(
          "LangGraph4j", new Releases("langgraph4j-core", "1.5.8", "1.8.17"),
          "Spring AI Alibaba graph",
              new Releases("spring-ai-alibaba-graph-core", "1.0.0.4", "1.1.2.2"));

  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "long-branch",
            "fan-out / fan-in",
            Severity.ERROR,
            "parallel branches do not meet right after their first node",
            """
        LangGraph4j and Spring AI Alibaba run as parallel branches the nodes that follow a fork, and
        no more: all of them must lead to one and the same node, without a condition, or `compile`
        throws. Seen by running langgraph4j-core 1.5.8 to 1.8.17 and spring-ai-alibaba-graph-core
        1.0.0.4 to 1.1.2.2.""",
            "let the branches meet in one node, or make a branch of several nodes a sub-graph")
        .guess(
            "known version",
            "the build does not say which release of the framework it uses, or says a later one");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts)
        .filter(graph -> !graph.misses(Missing.EDGE))
        .flatMap(
            graph ->
                Optional.ofNullable(SEEN.get(graph.built().framework())).stream()
                    .flatMap(seen -> check(graph).flatMap(f -> seen.judge(facts, f))));
  }

  private Stream<Finding> check(AgentGraph graph) {
    return IntStream.range(0, graph.size())
        .filter(node -> always(graph.out(node)).size() > 1 && graph.isReached(node))
        .boxed()
        .flatMap(node -> check(graph, node));
  }

  private static List<Edge> always(List<Edge> edges) {
    return edges.stream().filter(edge -> edge.kind() == EdgeKind.ALWAYS).toList();
  }

  private Stream<Finding> check(AgentGraph graph, int fork) {
    List<Edge> next =
        always(graph.out(fork)).stream()
            .flatMap(branch -> graph.out(graph.number(branch.to())).stream())
            .toList();
    boolean meets = next.stream().map(Edge::to).distinct().count() < 2;
    boolean plain = next.stream().allMatch(edge -> edge.kind() == EdgeKind.ALWAYS);
    return meets && plain ? Stream.of() : Stream.of(finding(graph, fork, next));
  }

  private Finding finding(AgentGraph graph, int fork, List<Edge> next) {
    String name = Words.name(graph.nodes().get(fork).id());
    String message = "the branches after `%s` do not meet in one node, so the graph never compiles";
    Edge last = next.get(next.size() - 1);
    Finding finding =
        Finding.of(info(), last.place(), message.formatted(name)).label("leads apart");
    for (Edge branch : always(graph.out(fork))) {
      finding = finding.related("branch: `" + branch.to() + "`", branch.place());
    }
    return finding;
  }
}
