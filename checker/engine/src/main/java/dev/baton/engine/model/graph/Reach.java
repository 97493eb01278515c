package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Edge;
import java.util.Arrays;
import java.util.BitSet;

/** Who can be reached, and what turns in circles. All in time linear in nodes and edges. */
public final class Reach {
  private Reach() {}

  /** The nodes that a run can come to, from the nodes that are set. */
  public static BitSet forward(AgentGraph graph, BitSet from) {
    return walk(graph, from, true);
  }

  /** The nodes that a run can come to before it comes to this one. */
  public static BitSet before(AgentGraph graph, int node) {
    BitSet seen = only(graph.number(GraphFact.START));
    BitSet fresh = (BitSet) seen.clone();
    while (!fresh.isEmpty()) {
      BitSet next = new BitSet();
      fresh.stream()
          .flatMap(n -> graph.out(n).stream().mapToInt(e -> graph.number(e.to())))
          .filter(n -> n != node && !seen.get(n))
          .forEach(next::set);
      seen.or(next);
      fresh = next;
    }
    return seen;
  }

  /** The nodes from which a run can come to those that are set. */
  public static BitSet backward(AgentGraph graph, BitSet to) {
    return walk(graph, to, false);
  }

  /** A set of one node; empty for -1. */
  public static BitSet only(int node) {
    BitSet set = new BitSet();
    if (node >= 0) {
      set.set(node);
    }
    return set;
  }

  private static BitSet walk(AgentGraph graph, BitSet from, boolean forward) {
    BitSet seen = (BitSet) from.clone();
    int[] work = new int[graph.size()];
    int size = 0;
    for (int node = from.nextSetBit(0); node >= 0; node = from.nextSetBit(node + 1)) {
      work[size++] = node;
    }
    while (size > 0) {
      int node = work[--size];
      for (Edge edge : forward ? graph.out(node) : graph.in(node)) {
        int next = graph.number(forward ? edge.to() : edge.from());
        if (!seen.get(next)) {
          seen.set(next);
          work[size++] = next;
        }
      }
    }
    return seen;
  }

  /**
   * The number of each node's strongly connected component (Tarjan, 1972, without recursion). A
   * component's number is smaller than those of the components that lead to it.
   */
  public static int[] components(AgentGraph graph) {
    return new Components(graph).find();
  }

  private static final class Components {
    private final AgentGraph graph;
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

    Components(AgentGraph graph) {
      this.graph = graph;
      int size = graph.size();
      component = new int[size];
      Arrays.fill(component, -1);
      order = new int[size];
      low = new int[size];
      open = new int[size];
      path = new int[size];
      nextEdge = new int[size];
    }

    int[] find() {
      for (int node = 0; node < graph.size(); node++) {
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
      path[depth++] = node;
    }

    private void step(int node) {
      var out = graph.out(node);
      if (nextEdge[node] < out.size()) {
        int next = graph.number(out.get(nextEdge[node]++).to());
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
}
