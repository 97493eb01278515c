package dev.baton.engine.model.flow;

import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Fork;
import dev.baton.engine.model.graph.GraphDetail.Allowed;
import dev.baton.engine.model.graph.GraphDetail.Gate;
import dev.baton.engine.model.graph.GraphDetail.ToolUse;
import dev.baton.engine.model.graph.GraphDetail.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Under which names the nodes of a graph are known. */
public final class Labels {
  private final List<Set<String>> names = new ArrayList<>();
  private final Set<Integer> asksAfter = new HashSet<>();
  private final Map<Integer, Set<String>> joined = new HashMap<>();
  private final Map<Integer, Set<String>> alone = new HashMap<>();
  private final Set<String> all = new HashSet<>();

  private Labels() {}

  /** Those of this graph. */
  public static Labels of(AgentGraph graph) {
    Labels labels = new Labels();
    for (Node node : graph.nodes()) {
      boolean works = node.kind() == NodeKind.AGENT || node.kind() == NodeKind.SUPERVISOR;
      labels.names.add(works ? new HashSet<>(Set.of(node.id())) : new HashSet<>());
    }
    graph.facts(ToolUse.class).forEach(use -> labels.add(graph.number(use.node()), use.tool()));
    for (Gate gate : graph.facts(Gate.class)) {
      int node = graph.number(gate.node());
      if (gate.when() != When.AFTER) {
        labels.add(node, FlowPolicy.HUMAN);
      } else if (node >= 0) {
        labels.asksAfter.add(node);
      }
    }
    labels.names.forEach(labels.all::addAll);
    graph
        .facts(Allowed.class)
        .forEach(call -> labels.allow(graph.number(call.node()), call.tool()));
    graph.forks().forEach(fork -> labels.join(graph, fork));
    return labels;
  }

  private void add(int node, String name) {
    if (node >= 0) {
      names.get(node).add(name);
    }
  }

  private void allow(int node, String tool) {
    if (node >= 0) {
      all.add(FlowPolicy.HUMAN);
      alone.computeIfAbsent(node, n -> new HashSet<>(names.get(n))).remove(tool);
    }
  }

  /** Where all branches have run, all of what they do has happened. */
  private void join(AgentGraph graph, Fork fork) {
    Set<String> done = new HashSet<>();
    Set<Integer> joins = new HashSet<>();
    for (int node : fork.nodes()) {
      if (fork.alwaysRuns(node)) {
        done.addAll(names.get(node));
      }
      graph.out(node).forEach(edge -> joins.add(graph.number(edge.to())));
    }
    joins.removeIf(node -> fork.side(node) >= 0);
    joins.forEach(node -> joined.computeIfAbsent(node, n -> new HashSet<>()).addAll(done));
  }

  /** Every name in the graph. */
  public Set<String> all() {
    return all;
  }

  Set<String> of(int node) {
    return names.get(node);
  }

  /** What happens at a node without a human who allows it each time. */
  Set<String> unasked(int node) {
    return alone.getOrDefault(node, of(node));
  }

  /** What branches have done that end before this node. */
  Set<String> before(int node) {
    return joined.getOrDefault(node, Set.of());
  }

  boolean asksAfter(int node) {
    return asksAfter.contains(node);
  }
}
