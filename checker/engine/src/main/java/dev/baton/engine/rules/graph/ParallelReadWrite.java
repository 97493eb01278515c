package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Fork;
import dev.baton.engine.model.graph.Graphs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A branch does not read a key that a concurrent branch writes. */
public final class ParallelReadWrite implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
            "parallel-read-write",
            "state isolation",
            Severity.WARNING,
            "a branch reads a key that a concurrent branch writes",
            """
        The reader sees the value from before the fork in one run and the other branch's in the
        next, or never the new one where branches work on snapshots.""",
            "let the reader run after the join, or read a key that was written before the fork")
        .seen(
            "a step parses its answer with the schema that a parallel step has just set",
            "https://github.com/agno-agi/agno/issues/6590");
  }

  @Override
  public Stream<Finding> check(Facts facts) {
    return Graphs.of(facts).flatMap(this::check);
  }

  private Stream<Finding> check(AgentGraph graph) {
    List<KeyWrite> plain = graph.writes().stream().filter(w -> !w.partitioned()).toList();
    if (plain.isEmpty() || graph.reads().isEmpty()) {
      return Stream.of();
    }
    List<List<KeyWrite>> writes = graph.byNode(plain, KeyWrite::node);
    List<List<KeyRead>> reads = graph.byNode(graph.reads(), KeyRead::node);
    Map<List<Object>, Finding> found = new LinkedHashMap<>();
    for (Fork fork : graph.forks()) {
      clashes(graph, fork, reads, writes, found);
    }
    return found.values().stream();
  }

  private void clashes(
      AgentGraph graph,
      Fork fork,
      List<List<KeyRead>> reads,
      List<List<KeyWrite>> writes,
      Map<List<Object>, Finding> found) {
    Map<String, List<KeyWrite>> byKey = new HashMap<>();
    for (int node : fork.nodes()) {
      for (KeyWrite write : writes.get(node)) {
        byKey.computeIfAbsent(write.key(), k -> new ArrayList<>()).add(write);
      }
    }
    for (int node : fork.nodes()) {
      for (KeyRead read : reads.get(node)) {
        for (KeyWrite write : byKey.getOrDefault(read.key(), List.of())) {
          if (fork.atOnce(node, graph.number(write.node())) && !writesItself(writes, read, node)) {
            found.putIfAbsent(List.of(read.place(), read.key()), finding(read, write));
          }
        }
      }
    }
  }

  private static boolean writesItself(List<List<KeyWrite>> writes, KeyRead read, int node) {
    return writes.get(node).stream().anyMatch(write -> write.key().equals(read.key()));
  }

  private Finding finding(KeyRead read, KeyWrite write) {
    String message = "`%s` reads `%s` while `%s` may be writing it";
    return Finding.of(
            info(), read.place(), message.formatted(read.node(), read.key(), write.node()))
        .label("read here")
        .related("writer: `" + write.node() + "` runs at the same time", write.place());
  }
}
