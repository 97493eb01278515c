package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.digraph.Components;
import dev.baton.engine.model.digraph.Digraph;
import dev.baton.engine.model.digraph.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nodes that can all follow one another.
 *
 * @param nodes their numbers, in order
 * @param closing the edge that leads back to where a run comes in
 * @param exits the edges that leave
 */
public record Cycle(Numbers nodes, Edge closing, List<Edge> exits) {
  public Cycle {
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
    int[] component = without.isEmpty() ? graph.components() : Components.of(graph.out(), without);
    Digraph out = graph.out();
    int[] row = new int[graph.size()];
    int found = 0;
    for (int node = 0; node < graph.size(); node++) {
      for (int i = out.first(node); graph.isReached(node) && i < out.past(node); i++) {
        int of = component[node];
        if (of == component[out.end(i)] && row[of] == 0 && !without.get(i)) {
          row[of] = ++found;
        }
      }
    }
    int[] nodes = IntStream.range(0, graph.size()).filter(n -> row[component[n]] > 0).toArray();
    int[] rows = Arrays.stream(nodes).map(node -> row[component[node]] - 1).toArray();
    Digraph cycles = Digraph.of(found, rows, nodes);
    BitSet entries = entries(graph, component, nodes);
    List<Cycle> all = new ArrayList<>(found);
    for (int cycle = 0; cycle < found; cycle++) {
      int from = cycles.first(cycle);
      int[] members = new int[cycles.degree(cycle)];
      Arrays.setAll(members, i -> cycles.end(from + i));
      all.add(of(graph, component, without, entries, Numbers.of(members)));
    }
    return all;
  }

  /** The nodes to which a run comes from another component. */
  private static BitSet entries(AgentGraph graph, int[] component, int[] nodes) {
    BitSet entries = new BitSet(graph.size());
    Digraph in = graph.in();
    for (int node : nodes) {
      for (int i = in.first(node); i < in.past(node); i++) {
        if (component[in.end(i)] != component[node] && graph.isReached(in.end(i))) {
          entries.set(node);
        }
      }
    }
    return entries;
  }

  /**
   * Closed by the arc declared last to where a run comes in; by the last one if it begins inside.
   */
  private static Cycle of(
      AgentGraph graph, int[] component, BitSet without, BitSet entries, Numbers nodes) {
    Digraph out = graph.out();
    List<Edge> exits = new ArrayList<>();
    int closing = -1;
    boolean enters = false;
    for (int at = 0; at < nodes.size(); at++) {
      int node = nodes.at(at);
      for (int i = out.first(node); i < out.past(node); i++) {
        boolean into = entries.get(out.end(i));
        if (component[out.end(i)] != component[node]) {
          exits.add(graph.edge(i));
        } else if (!without.get(i)
            && (closing < 0 || (into == enters ? out.given(i) > out.given(closing) : into))) {
          closing = i;
          enters = into;
        }
      }
    }
    graph.loose().stream().filter(edge -> leaves(graph, edge, nodes)).forEach(exits::add);
    return new Cycle(nodes, graph.edge(closing), exits);
  }

  /** Whether an edge to a name that no node has is meant to lead out. */
  private static boolean leaves(AgentGraph graph, Edge loose, Numbers nodes) {
    int from = graph.number(loose.from());
    return from >= 0 && nodes.contains(from) && !nodes.contains(Reach.meant(graph, loose));
  }
}
