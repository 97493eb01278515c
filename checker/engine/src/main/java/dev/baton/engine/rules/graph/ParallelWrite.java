package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Branches;
import dev.baton.engine.model.graph.Graphs;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Two branches that can run at once never write one key without a reducer. */
public final class ParallelWrite implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "parallel-write",
            "state isolation",
            Severity.ERROR,
            "two branches that run at once write one key",
            """
        Without a reducer one branch's value replaces the other's: which one stays is decided by
        the order of declaration or by a race, and the work of the other is lost silently.""",
            "give each branch a key of its own, or declare a reducer for the key")
        .remedy(
            """
            graph.addNode("facts", s -> Map.of("facts", research(s)));
            graph.addNode("tone", s -> Map.of("tone", listen(s))); // each branch has a key of its own""")
        .seen(
            "a fan-out writes fields whose reducer takes the last one, and a branch's work disappears",
            "https://github.com/minitap-ai/mobile-use/issues/208")
        .seen(
            "parallel steps write their schema into one run context, and parse with each other's",
            "https://github.com/agno-agi/agno/issues/6590")
        .seen(
            "the declared conflict strategy is never enforced, so that timing decides",
            "https://github.com/aden-hive/hive/pull/6356");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts).flatMap(this::check);
  }

  private Stream<Finding> check(AgentGraph graph) {
    List<KeyWrite> writes =
        graph.writes().stream().filter(w -> !w.partitioned() && !graph.isMerged(w.key())).toList();
    Map<List<Object>, Set<KeyWrite>> clashes = new LinkedHashMap<>();
    for (Branches.Fork fork : writes.isEmpty() ? List.<Branches.Fork>of() : graph.forks()) {
      for (KeyWrite first : writes) {
        for (KeyWrite second : writes) {
          if (first.key().equals(second.key())
              && fork.firstNodes().get(graph.number(first.node()))
              && fork.secondNodes().get(graph.number(second.node()))) {
            Set<KeyWrite> all =
                clashes.computeIfAbsent(
                    List.of(fork.at(), first.key()), k -> new LinkedHashSet<>());
            all.remove(second);
            all.add(first);
            all.add(second);
          }
        }
      }
    }
    Stream<Finding> between =
        clashes.entrySet().stream()
            .map(e -> finding(graph, (int) e.getKey().get(0), List.copyOf(e.getValue())));
    return Stream.concat(between, writes.stream().filter(w -> isMany(graph, w)).map(this::alone));
  }

  private static boolean isMany(AgentGraph graph, KeyWrite write) {
    Node node = graph.node(write.node());
    return node != null && node.many();
  }

  private Finding alone(KeyWrite write) {
    String message = "several runs of `%s` write `%s` at once, and no reducer merges them";
    return Finding.of(info(), write.place(), message.formatted(write.node(), write.key()))
        .label("written here");
  }

  private Finding finding(AgentGraph graph, int fork, List<KeyWrite> writes) {
    KeyWrite last = writes.get(writes.size() - 1);
    Set<String> nodes = new LinkedHashSet<>();
    writes.forEach(write -> nodes.add(write.node()));
    String message = "%s write `%s` at once, and no reducer merges them";
    boolean shared = writes.stream().map(KeyWrite::place).distinct().count() == 1;
    Finding finding =
        Finding.of(
                info(), place(graph, last, shared), message.formatted(Words.and(nodes), last.key()))
            .label("written here");
    for (KeyWrite other : writes.subList(0, writes.size() - 1)) {
      String text = "writer: `" + other.node() + "` writes it too";
      finding = finding.related(text, place(graph, other, shared));
    }
    Node at = graph.nodes().get(fork);
    return finding.related("fork: the branches part after `" + at.id() + "`", at.place());
  }

  /** The write; the node where all write through one helper. */
  private static Place place(AgentGraph graph, KeyWrite write, boolean shared) {
    Node node = graph.node(write.node());
    return shared && node != null ? node.place() : write.place();
  }
}
