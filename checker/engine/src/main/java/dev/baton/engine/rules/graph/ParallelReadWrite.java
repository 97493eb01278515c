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
import dev.baton.engine.model.graph.KeyUse;
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
            next, or never the new one where branches work on snapshots.\
            """,
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
    if (graph.writes().isEmpty() || graph.reads().isEmpty()) {
      return Stream.of();
    }
    KeyUse use = graph.use();
    Fork[] written = new Fork[use.keys().size()];
    Map<List<Object>, Finding> found = new LinkedHashMap<>();
    for (Fork fork : graph.forks()) {
      for (int at = 0; at < fork.nodes().size(); at++) {
        int node = fork.nodes().at(at);
        for (int i = use.written().first(node); i < use.written().past(node); i++) {
          written[use.written().end(i)] = fork;
        }
      }
      clashes(fork, use, written, found);
    }
    return found.values().stream();
  }

  private void clashes(Fork fork, KeyUse use, Fork[] written, Map<List<Object>, Finding> found) {
    Map<String, Map<Integer, KeyWrite>> writers = Map.of();
    for (int at = 0; at < fork.nodes().size(); at++) {
      int node = fork.nodes().at(at);
      for (int i = use.read().first(node); i < use.read().past(node); i++) {
        if (written[use.read().end(i)] == fork && !writesItself(use, node, use.read().end(i))) {
          KeyRead read = use.reading(i);
          writers = writers.isEmpty() ? bySide(fork, use) : writers;
          int side = fork.sideAt(at);
          writers.getOrDefault(read.key(), Map.of()).entrySet().stream()
              .filter(write -> fork.apart(side, write.getKey()))
              .findFirst()
              .ifPresent(
                  write ->
                      found.putIfAbsent(
                          List.of(read.place(), read.key()), finding(read, write.getValue())));
        }
      }
    }
  }

  /** For each key, the first write on each side of a fork. */
  private static Map<String, Map<Integer, KeyWrite>> bySide(Fork fork, KeyUse use) {
    Map<String, Map<Integer, KeyWrite>> writers = new HashMap<>();
    for (int at = 0; at < fork.nodes().size(); at++) {
      int node = fork.nodes().at(at);
      for (int i = use.written().first(node); i < use.written().past(node); i++) {
        KeyWrite write = use.write(i);
        if (!write.partitioned()) {
          writers
              .computeIfAbsent(write.key(), k -> new LinkedHashMap<>())
              .putIfAbsent(fork.sideAt(at), write);
        }
      }
    }
    return writers;
  }

  private static boolean writesItself(KeyUse use, int node, int key) {
    for (int i = use.written().first(node); i < use.written().past(node); i++) {
      if (use.written().end(i) == key) {
        return true;
      }
    }
    return false;
  }

  private Finding finding(KeyRead read, KeyWrite write) {
    String message = "`%s` reads `%s` while `%s` may be writing it";
    return Finding.of(
            info(), read.place(), message.formatted(read.node(), read.key(), write.node()))
        .label("read here")
        .related("writer: `" + write.node() + "` runs at the same time", write.place());
  }
}
