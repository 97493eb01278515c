package dev.baton.engine.rules.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Branches;
import dev.baton.engine.model.graph.Graphs;
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
    List<KeyWrite> writes = graph.writes().stream().filter(w -> !w.partitioned()).toList();
    Map<List<Object>, Finding> found = new LinkedHashMap<>();
    for (KeyRead read : writes.isEmpty() ? List.<KeyRead>of() : graph.reads()) {
      boolean writesToo =
          writes.stream().anyMatch(w -> w.key().equals(read.key()) && w.node().equals(read.node()));
      for (KeyWrite write : writes) {
        if (!writesToo && write.key().equals(read.key()) && atOnce(graph, read, write)) {
          found.putIfAbsent(List.of(read.place(), read.key()), finding(read, write));
        }
      }
    }
    return found.values().stream();
  }

  private static boolean atOnce(AgentGraph graph, KeyRead read, KeyWrite write) {
    int reader = graph.number(read.node());
    int writer = graph.number(write.node());
    for (Branches.Fork fork : graph.forks()) {
      if ((fork.firstNodes().get(reader) && fork.secondNodes().get(writer))
          || (fork.firstNodes().get(writer) && fork.secondNodes().get(reader))) {
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
