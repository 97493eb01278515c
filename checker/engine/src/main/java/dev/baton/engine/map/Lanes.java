package dev.baton.engine.map;

import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.digraph.Digraph;
import dev.baton.engine.model.graph.AgentGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Room for edges that are longer than a layer: in each layer that they pass, those to one node
 * share a lane, so that they cross no node there. Nodes and lanes together are points; the number
 * of a lane follows those of the nodes.
 */
final class Lanes {
  private final AgentGraph graph;
  private final int[] layer;
  private final List<Integer> layers = new ArrayList<>();
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final Digraph above;
  private final Digraph below;

  /**
   * Finds them.
   *
   * @param layer in which each node stands
   * @param down whether an edge leads down
   */
  Lanes(AgentGraph graph, int[] layer, Predicate<Edge> down) {
    this.graph = graph;
    this.layer = layer;
    List<int[]> parts = new ArrayList<>();
    for (Edge edge : graph.edges()) {
      int from = graph.number(edge.from());
      int to = graph.number(edge.to());
      if (down.test(edge)) {
        add(from, to, parts);
      }
    }
    int[] upper = parts.stream().mapToInt(part -> part[0]).toArray();
    int[] lower = parts.stream().mapToInt(part -> part[1]).toArray();
    this.above = Digraph.of(points(), lower, upper);
    this.below = Digraph.of(points(), upper, lower);
  }

  /** The edge in parts, each from one layer to the next; lanes that are there are joined. */
  private void add(int from, int to, List<int[]> parts) {
    int last = from;
    for (int at = layer[from] + 1; at < layer[to]; at++) {
      Integer known = numbers.putIfAbsent(List.of(to, at), points());
      if (known == null) {
        layers.add(at);
      }
      int lane = known == null ? points() - 1 : known;
      parts.add(new int[] {last, lane});
      if (known != null) {
        return; // the lane leads on already
      }
      last = lane;
    }
    parts.add(new int[] {last, to});
  }

  /** How many nodes and lanes there are. */
  int points() {
    return graph.size() + layers.size();
  }

  /** In which layer a point stands. */
  int layer(int point) {
    return point < graph.size() ? layer[point] : layers.get(point - graph.size());
  }

  /** The lanes that an edge takes, from above. */
  int[] of(Edge edge) {
    int from = graph.number(edge.from());
    int to = graph.number(edge.to());
    int[] lanes = new int[Math.max(0, layer[to] - layer[from] - 1)];
    Arrays.setAll(lanes, i -> numbers.getOrDefault(List.of(to, layer[from] + 1 + i), from));
    return lanes;
  }

  /** The points in the layer above from which something leads here. */
  Digraph above() {
    return above;
  }

  /** The points in the layer below to which something leads from here. */
  Digraph below() {
    return below;
  }
}
