package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.Edge;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Edges that stand together by one of their ends, in the order of declaration. Immutable. */
final class Ways {
  private final Edge[] edges;
  private final int[] ends;
  private final int[] declared;
  private final int[] first;

  /**
   * Groups edges.
   *
   * @param size how many nodes there are
   * @param edges the edges
   * @param by for each edge, the node with which it stands
   * @param ends for each edge, its other node
   */
  Ways(int size, List<Edge> edges, int[] by, int[] ends) {
    this.edges = new Edge[edges.size()];
    this.ends = new int[edges.size()];
    this.declared = new int[edges.size()];
    this.first = new int[size + 1];
    for (int i = 0; i < edges.size(); i++) {
      first[by[i] + 1]++;
    }
    for (int node = 0; node < size; node++) {
      first[node + 1] += first[node];
    }
    int[] free = Arrays.copyOf(first, size);
    for (int i = 0; i < edges.size(); i++) {
      int at = free[by[i]]++;
      this.edges[at] = edges.get(i);
      this.ends[at] = ends[i];
      declared[at] = i;
    }
  }

  /** The edges of a node. */
  List<Edge> of(int node) {
    return Collections.unmodifiableList(Arrays.asList(edges).subList(first[node], first[node + 1]));
  }

  /** The index of a node's first edge. */
  int first(int node) {
    return first[node];
  }

  /** One past the index of a node's last edge. */
  int past(int node) {
    return first[node + 1];
  }

  /** The other end of the edge with this index. */
  int end(int index) {
    return ends[index];
  }

  /** The edge with this index. */
  Edge edge(int index) {
    return edges[index];
  }

  /** The place of the edge with this index in the order of declaration. */
  int declared(int index) {
    return declared[index];
  }

  /** The other ends, by node. */
  int[][] ends() {
    int[][] all = new int[first.length - 1][];
    Arrays.setAll(all, node -> Arrays.copyOfRange(ends, first[node], first[node + 1]));
    return all;
  }

  /** How many edges there are. */
  int size() {
    return edges.length;
  }
}
