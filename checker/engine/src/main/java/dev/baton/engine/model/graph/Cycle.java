package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.NodeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nodes that can all follow one another.
 *
 * @param nodes their numbers, in order
 * @param closing the edge that leads back to where a run comes in
 * @param exits the edges that leave
 */
public record Cycle(Set<Integer> nodes, Edge closing, List<Edge> exits) {
  public Cycle {
    nodes = Collections.unmodifiableSet(nodes);
    exits = List.copyOf(exits);
  }

  /** Whether an edge is one of several that its node can choose. */
  public static boolean isChoice(Edge edge) {
    return edge.kind() != EdgeKind.ALWAYS;
  }

  /** The names of its agents, in the order of declaration; of all its nodes where it has none. */
  public List<String> names(AgentGraph graph) {
    List<String> agents =
        nodes.stream()
            .map(graph.nodes()::get)
            .filter(n -> n.kind() == NodeKind.AGENT || n.kind() == NodeKind.SUPERVISOR)
            .map(n -> n.id())
            .toList();
    return agents.isEmpty() ? nodes.stream().map(n -> graph.nodes().get(n).id()).toList() : agents;
  }

  /**
   * The cycles that a run can come to.
   *
   * @param without edges that count as absent, by their index among the outgoing ones
   */
  static List<Cycle> of(AgentGraph graph, BitSet without) {
    int[] component = without.isEmpty() ? graph.components() : Components.of(graph, without);
    Ways out = graph.out();
    Map<Integer, List<Integer>> inside = new LinkedHashMap<>();
    for (int node = 0; node < graph.size(); node++) {
      for (int i = out.first(node); graph.isReached(node) && i < out.past(node); i++) {
        if (component[node] == component[out.end(i)] && !without.get(i)) {
          inside.computeIfAbsent(component[node], c -> new ArrayList<>()).add(i);
        }
      }
    }
    return inside.values().stream().map(edges -> of(graph, edges)).toList();
  }

  private static Cycle of(AgentGraph graph, List<Integer> inside) {
    Ways out = graph.out();
    Set<Integer> nodes = new LinkedHashSet<>();
    inside.forEach(i -> nodes.add(out.end(i)));
    List<Integer> sorted = nodes.stream().sorted().toList();
    List<Edge> exits = new ArrayList<>();
    Set<Integer> entries = new HashSet<>();
    for (int node : sorted) {
      for (int i = out.first(node); i < out.past(node); i++) {
        if (!nodes.contains(out.end(i))) {
          exits.add(out.edge(i));
        }
      }
      for (int i = graph.in().first(node); i < graph.in().past(node); i++) {
        int from = graph.in().end(i);
        if (graph.isReached(from) && !nodes.contains(from)) {
          entries.add(node);
        }
      }
    }
    Comparator<Integer> last = Comparator.comparing(i -> entries.contains(out.end(i)));
    int closing = Collections.max(inside, last.thenComparing(out::declared));
    return new Cycle(new LinkedHashSet<>(sorted), out.edge(closing), exits);
  }
}
