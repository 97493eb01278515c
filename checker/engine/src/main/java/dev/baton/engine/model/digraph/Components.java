package dev.baton.engine.model.digraph;

import java.util.Arrays;
import java.util.BitSet;

/** Strongly connected components (Tarjan, 1972, without recursion). Linear in nodes and edges. */
public final class Components {
  private final Digraph out;
  private final BitSet without;
  private final int[] component;
  private final int[] order;
  private final int[] low;
  private final int[] open;
  private final int[] path;
  private final int[] nextEdge;
  private int opened;
  private int depth;
  private int seen;
  private int found;

  private Components(Digraph out, BitSet without) {
    this.out = out;
    this.without = without;
    int size = out.size();
    component = new int[size];
    Arrays.fill(component, -1);
    order = new int[size];
    low = new int[size];
    open = new int[size];
    path = new int[size];
    nextEdge = new int[size];
  }

  /**
   * The number of each node's component; smaller than those of the components that lead to it.
   *
   * @param without arcs that count as absent, by their index
   */
  public static int[] of(Digraph out, BitSet without) {
    return new Components(out, without).find();
  }

  private int[] find() {
    for (int node = 0; node < component.length; node++) {
      if (order[node] == 0) {
        enter(node);
        while (depth > 0) {
          step(path[depth - 1]);
        }
      }
    }
    return component;
  }

  private void enter(int node) {
    order[node] = ++seen;
    low[node] = seen;
    open[opened++] = node;
    nextEdge[depth] = out.first(node);
    path[depth++] = node;
  }

  private void step(int node) {
    if (nextEdge[depth - 1] < out.past(node)) {
      int edge = nextEdge[depth - 1]++;
      int next = out.end(edge);
      if (without.get(edge)) {
        return;
      }
      if (order[next] == 0) {
        enter(next);
      } else if (component[next] < 0) {
        low[node] = Math.min(low[node], order[next]);
      }
      return;
    }
    depth--;
    if (depth > 0) {
      low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
    }
    if (low[node] == order[node]) {
      close(node);
    }
  }

  private void close(int root) {
    int member;
    do {
      member = open[--opened];
      component[member] = found;
    } while (member != root);
    found++;
  }
}
