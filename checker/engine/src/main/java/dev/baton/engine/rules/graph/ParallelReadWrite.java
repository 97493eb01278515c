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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Map<Integer, List<KeyWrite>> writes = new HashMap<>();
    Map<Integer, List<KeyRead>> reads = new HashMap<>();
    Set<List<String>> own = new HashSet<>();
    for (KeyWrite write : graph.writes()) {
      if (!write.partitioned()) {
        writes.computeIfAbsent(graph.number(write.node()), n -> new ArrayList<>()).add(write);
        own.add(List.of(write.node(), write.key()));
      }
    }
    for (KeyRead read : writes.isEmpty() ? List.<KeyRead>of() : graph.reads()) {
      if (!own.contains(List.of(read.node(), read.key()))) {
        reads.computeIfAbsent(graph.number(read.node()), n -> new ArrayList<>()).add(read);
      }
    }
    Map<List<Object>, Finding> found = new LinkedHashMap<>();
    for (Fork fork : reads.isEmpty() ? List.<Fork>of() : graph.forks()) {
      clashes(graph, fork, reads, writes, found);
    }
    return found.values().stream();
  }

  private void clashes(
      AgentGraph graph,
      Fork fork,
      Map<Integer, List<KeyRead>> reads,
      Map<Integer, List<KeyWrite>> writes,
      Map<List<Object>, Finding> found) {
    Map<String, List<KeyWrite>> byKey = new HashMap<>();
    for (int node : fork.nodes()) {
      for (KeyWrite write : writes.getOrDefault(node, List.of())) {
        byKey.computeIfAbsent(write.key(), k -> new ArrayList<>()).add(write);
      }
    }
    for (int node : fork.nodes()) {
      for (KeyRead read : reads.getOrDefault(node, List.of())) {
        for (KeyWrite write : byKey.getOrDefault(read.key(), List.of())) {
          if (fork.atOnce(node, graph.number(write.node()))) {
            found.putIfAbsent(List.of(read.place(), read.key()), finding(read, write));
          }
        }
      }
    }
  }

  private Finding finding(KeyRead read, KeyWrite write) {
    String message = "`%s` reads `%s` while `%s` may be writing it";
    return Finding.of(
            info(), read.place(), message.formatted(read.node(), read.key(), write.node()))
        .label("read here")
        .related("writer: `" + write.node() + "` runs at the same time", write.place());
  }
}
