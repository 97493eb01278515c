package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Manner;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.coordination.CoordinationFact.BranchKeyWrite;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Fork;
import dev.baton.engine.model.graph.Graphs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
            "https://github.com/aden-hive/hive/pull/6356")
        .guess(
            "overlapping conditions",
            "conditions that look at different keys can hold at once; a warning then, no error");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    Stream<Finding> byHand = facts.of(BranchKeyWrite.class).map(this::byHand);
    return Stream.concat(Graphs.of(facts).flatMap(this::check), byHand);
  }

  private Stream<Finding> check(AgentGraph graph) {
    List<KeyWrite> plain =
        graph.writes().stream()
            .filter(write -> !write.partitioned() && !graph.isMerged(write.key()))
            .filter(write -> !isLost(graph, write))
            .toList();
    if (plain.isEmpty()) {
      return Stream.of();
    }
    List<List<KeyWrite>> writes = graph.byNode(plain, KeyWrite::node);
    Stream<Finding> alone =
        IntStream.range(0, graph.size())
            .filter(node -> graph.nodes().get(node).many())
            .mapToObj(writes::get)
            .flatMap(List::stream)
            .map(this::alone);
    Stream<Finding> between =
        plain.size() < 2
            ? Stream.of()
            : graph.forks().stream().flatMap(fork -> clashes(graph, fork, writes));
    return Stream.concat(between, alone);
  }

  /** A write that its framework drops is a breach of another law. */
  private static boolean isLost(AgentGraph graph, KeyWrite write) {
    return write.manner() == Manner.DIRECT
        && graph.built().framework().equals("Spring AI Alibaba graph");
  }

  /** Branches that are forked without a graph. */
  private Finding byHand(BranchKeyWrite write) {
    String message =
        write.others().isEmpty()
            ? "every run of this branch writes `%s`, and no reducer merges them"
            : "several branches write `%s` at once, and no reducer merges them";
    Finding finding =
        Finding.of(info(), write.place(), message.formatted(write.key())).label("written here");
    for (Step other : write.others()) {
      finding = finding.related("writer: " + other.text(), other.place());
    }
    return finding.related("fork: " + write.fork().text(), write.fork().place());
  }

  private Finding alone(KeyWrite write) {
    String message = "several runs of `%s` write `%s` at once, and no reducer merges them";
    return Finding.of(info(), write.place(), message.formatted(write.node(), write.key()))
        .label("written here");
  }

  private Stream<Finding> clashes(AgentGraph graph, Fork fork, List<List<KeyWrite>> writes) {
    Map<String, List<KeyWrite>> byKey = several(fork, writes);
    if (byKey.isEmpty()) {
      return Stream.of();
    }
    Comparator<KeyWrite> declared =
        Comparator.comparingInt(write -> fork.lastBranch(graph.number(write.node())));
    List<Finding> found = new ArrayList<>();
    for (List<KeyWrite> all : byKey.values()) {
      List<KeyWrite> clashing =
          all.stream()
              .filter(one -> all.stream().anyMatch(other -> atOnce(graph, fork, one, other)))
              .sorted(declared.thenComparingInt(write -> graph.number(write.node())))
              .toList();
      if (!clashing.isEmpty()) {
        found.add(finding(graph, fork, clashing));
      }
    }
    return found.stream();
  }

  /** The keys that are written more than once between a fork and its join, by name. */
  private static Map<String, List<KeyWrite>> several(Fork fork, List<List<KeyWrite>> writes) {
    Map<String, KeyWrite> first = new HashMap<>();
    Map<String, List<KeyWrite>> several = new TreeMap<>();
    for (int node : fork.nodes()) {
      for (KeyWrite write : writes.get(node)) {
        KeyWrite before = first.putIfAbsent(write.key(), write);
        if (before != null) {
          several.computeIfAbsent(write.key(), k -> new ArrayList<>(List.of(before))).add(write);
        }
      }
    }
    return several;
  }

  private static boolean atOnce(AgentGraph graph, Fork fork, KeyWrite one, KeyWrite other) {
    return fork.atOnce(graph.number(one.node()), graph.number(other.node()));
  }

  private Finding finding(AgentGraph graph, Fork fork, List<KeyWrite> writes) {
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
    Node at = graph.nodes().get(fork.at());
    String parts = "fork: the branches part after `" + Words.name(at.id()) + "`";
    boolean certain =
        writes.stream().allMatch(write -> fork.alwaysRuns(graph.number(write.node())));
    Finding placed = finding.related(parts, fork.branches().get(0).place());
    return certain ? placed : placed.severity(Severity.WARNING).likely();
  }

  /** The write; the node where all write through one helper. */
  private static Place place(AgentGraph graph, KeyWrite write, boolean shared) {
    Node node = graph.node(write.node());
    return shared && node != null ? node.place() : write.place();
  }
}
