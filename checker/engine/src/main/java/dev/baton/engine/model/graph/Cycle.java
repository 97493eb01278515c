package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.NodeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Nodes that can all follow one another.
 *
 * @param nodes their numbers
 * @param closing the edge that leads back to where a run comes in
 * @param exits the edges that leave
 */
public record Cycle(BitSet nodes, Edge closing, List<Edge> exits) {

  /** Whether an edge is one of several that its node can choose. */
  public static boolean isChoice(Edge edge) {
    return edge.kind() != EdgeKind.ALWAYS;
  }

  /** The names of its agents, in the order of declaration. */
  public List<String> names(AgentGraph graph) {
    List<String> agents =
        nodes.stream()
            .mapToObj(graph.nodes()::get)
            .filter(n -> n.kind() == NodeKind.AGENT || n.kind() == NodeKind.SUPERVISOR)
            .map(n -> n.id())
            .toList();
    return agents.isEmpty()
        ? nodes.stream().mapToObj(n -> graph.nodes().get(n).id()).toList()
        : agents;
  }

  /** The cycles that a run can come to. */
  static List<Cycle> of(AgentGraph graph) {
    int[] component = Reach.components(graph);
    BitSet reached = graph.reached();
    Map<Integer, List<Edge>> inside = new LinkedHashMap<>();
    for (Edge edge : graph.edges()) {
      int from = graph.number(edge.from());
      if (reached.get(from) && component[from] == component[graph.number(edge.to())]) {
        inside.computeIfAbsent(component[from], c -> new ArrayList<>()).add(edge);
      }
    }
    return inside.values().stream().map(edges -> of(graph, edges)).collect(Collectors.toList());
  }

  private static Cycle of(AgentGraph graph, List<Edge> inside) {
    BitSet nodes = new BitSet();
    inside.forEach(edge -> nodes.set(graph.number(edge.from())));
    List<Edge> exits = new ArrayList<>();
    BitSet entries = new BitSet();
    nodes.stream()
        .forEach(
            node -> {
              graph.out(node).stream()
                  .filter(e -> !nodes.get(graph.number(e.to())))
                  .forEach(exits::add);
              if (graph.in(node).stream().anyMatch(e -> comesFromOutside(graph, e, nodes))) {
                entries.set(node);
              }
            });
    Edge closing = inside.get(inside.size() - 1);
    for (Edge edge : inside) {
      if (entries.get(graph.number(edge.to()))) {
        closing = edge;
      }
    }
    return new Cycle(nodes, closing, List.copyOf(exits));
  }

  private static boolean comesFromOutside(AgentGraph graph, Edge edge, BitSet nodes) {
    int from = graph.number(edge.from());
    return !nodes.get(from) && graph.reached().get(from);
  }
}
