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
import dev.baton.engine.model.graph.KeyUse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
            the order of declaration or by a race, and the work of the other is lost silently.\
            """,
            "give each branch a key of its own, or declare a reducer for the key")
        .remedy(
            """
            graph.addNode("facts", s -> Map.of("facts", research(s)));
            graph.addNode("tone", s -> Map.of("tone", listen(s))); // each branch has a key of its own\
            """)
        .seen(
            "a fan-out writes fields whose reducer takes the last one, and a branch's work"
                + " disappears",
            "https://github.com/minitap-ai/mobile-use/issues/208")
        .seen(
            "parallel steps write their schema into one run context, and parse with each other's",
            "https://github.com/agno-agi/agno/issues/6590")
        .seen(
            "the declared conflict strategy is never enforced, so that timing decides",
            "https://github.com/aden-hive/hive/pull/6356")
        .guess(
            "overlapping conditions",
            "conditions that look at different keys can hold at once; a warning then, no error."
                + " Not for LangChain4j up to 1.7.0-beta13, which runs their agents one by one");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    Stream<Finding> byHand = facts.of(BranchKeyWrite.class).map(this::byHand);
    return Stream.concat(Graphs.of(facts).flatMap(this::check), byHand);
  }

  private Stream<Finding> check(AgentGraph graph) {
    BitSet plain = plain(graph);
    if (plain.isEmpty()) {
      return Stream.of();
    }
    KeyUse use = graph.use();
    List<Finding> found = new ArrayList<>();
    KeysOfFork several = new KeysOfFork(use);
    for (Fork fork : plain.cardinality() < 2 ? List.<Fork>of() : graph.forks()) {
      several.of(fork, plain).forEach((key, all) -> clash(graph, fork, all).ifPresent(found::add));
    }
    for (int node = 0; node < graph.size(); node++) {
      for (int i = use.written().first(node); i < use.written().past(node); i++) {
        if (plain.get(i) && graph.nodes().get(node).many()) {
          found.add(alone(use.write(i)));
        }
      }
    }
    return found.stream();
  }

  /** The writes, by index, that replace what was there. */
  private static BitSet plain(AgentGraph graph) {
    KeyUse use = graph.use();
    boolean[] own = new boolean[use.keys().size()];
    for (int key = 0; key < own.length; key++) {
      String name = use.keys().get(key);
      own[key] = name.contains("*") || graph.isMerged(name);
    }
    BitSet plain = new BitSet(use.written().arcs());
    for (int i = 0; i < use.written().arcs(); i++) {
      plain.set(i, !own[use.written().end(i)] && !isLost(graph, use.write(i)));
    }
    return plain;
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

  private Optional<Finding> clash(AgentGraph graph, Fork fork, List<KeyWrite> all) {
    Set<Integer> sides = new LinkedHashSet<>();
    all.forEach(write -> sides.add(fork.side(graph.number(write.node()))));
    Set<Integer> clashing = new HashSet<>();
    for (int side : sides) {
      if (sides.stream().anyMatch(other -> fork.apart(side, other))) {
        clashing.add(side);
      }
    }
    Comparator<KeyWrite> declared =
        Comparator.comparingInt(write -> fork.lastBranch(graph.number(write.node())));
    List<KeyWrite> writes =
        all.stream()
            .filter(write -> clashing.contains(fork.side(graph.number(write.node()))))
            .sorted(declared.thenComparingInt(write -> graph.number(write.node())))
            .toList();
    return writes.isEmpty() ? Optional.empty() : Optional.of(finding(graph, fork, writes));
  }

  /** The keys that are written more than once between a fork and its join, by name. */
  private static final class KeysOfFork {
    private final KeyUse use;
    private final Fork[] seen;
    private final int[] before;

    KeysOfFork(KeyUse use) {
      this.use = use;
      this.seen = new Fork[use.keys().size()];
      this.before = new int[use.keys().size()];
    }

    Map<String, List<KeyWrite>> of(Fork fork, BitSet plain) {
      Map<String, List<KeyWrite>> several = new TreeMap<>();
      for (int at = 0; at < fork.nodes().size(); at++) {
        int node = fork.nodes().at(at);
        for (int i = use.written().first(node); i < use.written().past(node); i++) {
          int key = use.written().end(i);
          if (plain.get(i) && seen[key] == fork) {
            KeyWrite first = use.write(before[key]);
            several
                .computeIfAbsent(first.key(), k -> new ArrayList<>(List.of(first)))
                .add(use.write(i));
          } else if (plain.get(i)) {
            seen[key] = fork;
            before[key] = i;
          }
        }
      }
      return several;
    }
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
