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
    int[] inside = new int[out.arcs()];
    int[] rows = new int[out.arcs()];
    int[] row = new int[graph.size()];
    int count = 0;
    int found = 0;
    for (int node = 0; node < graph.size(); node++) {
      for (int i = out.first(node); graph.isReached(node) && i < out.past(node); i++) {
        if (component[node] == component[out.end(i)] && !without.get(i)) {
          int of = component[node];
          row[of] = row[of] == 0 ? ++found : row[of];
          rows[count] = row[of] - 1;
          inside[count++] = i;
        }
      }
    }
    Digraph cycles = Digraph.of(found, Arrays.copyOf(rows, count), Arrays.copyOf(inside, count));
    List<Cycle> all = new ArrayList<>(found);
    for (int cycle = 0; cycle < found; cycle++) {
      int[] arcs = new int[cycles.degree(cycle)];
      int from = cycles.first(cycle);
      Arrays.setAll(arcs, i -> cycles.end(from + i));
      all.add(of(graph, component, arcs));
    }
    return all;
  }

  /** The cycle of these arcs, which are those inside one component. */
  private static Cycle of(AgentGraph graph, int[] component, int[] inside) {
    Digraph out = graph.out();
    Numbers nodes = Numbers.of(Arrays.stream(inside).map(out::end).toArray());
    List<Edge> exits = new ArrayList<>();
    BitSet entries = new BitSet(nodes.size());
    int here = component[nodes.at(0)];
    for (int at = 0; at < nodes.size(); at++) {
      int node = nodes.at(at);
      for (int i = out.first(node); i < out.past(node); i++) {
        if (component[out.end(i)] != here) {
          exits.add(graph.edge(i));
        }
      }
      for (int i = graph.in().first(node); i < graph.in().past(node); i++) {
        int from = graph.in().end(i);
        boolean enters = graph.isReached(from) && component[from] != here;
        entries.set(at, enters || entries.get(at));
      }
    }
    return new Cycle(nodes, graph.edge(closing(out, inside, nodes, entries)), exits);
  }

  /** The last declared arc to where a run comes in; the last one where it begins inside. */
  private static int closing(Digraph out, int[] inside, Numbers nodes, BitSet entries) {
    int closing = inside[0];
    boolean enters = false;
    for (int arc : inside) {
      boolean is = entries.get(nodes.find(out.end(arc)));
      if (is == enters ? out.given(arc) >= out.given(closing) : is) {
        closing = arc;
        enters = is;
      }
    }
    return closing;
  }
}
