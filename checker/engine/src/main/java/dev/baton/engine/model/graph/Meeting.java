package dev.baton.engine.model.graph;

import java.util.Arrays;
import java.util.BitSet;

/** Where all ways from a node meet again: its immediate post-dominator. */
final class Meeting {
  private Meeting() {}

  /** For each node, the next node on every way on; -1 where ways do not meet before the end. */
  static int[] points(AgentGraph graph) {
    int size = graph.size();
    int[][] on = Arrays.copyOf(graph.out().ends(), size + 1);
    int[][] back = Arrays.copyOf(graph.in().ends(), size + 1);
    BitSet stuck = stuck(graph);
    on[size] = new int[0];
    back[size] = stuck.stream().toArray();
    stuck.stream()
        .forEach(
            node -> {
              on[node] = Arrays.copyOf(on[node], on[node].length + 1);
              on[node][on[node].length - 1] = size;
            });
    Dominators after = Dominators.of(back, on, size);
    int[] met = new int[size];
    Arrays.setAll(met, node -> after.immediate(node) == size ? -1 : after.immediate(node));
    return met;
  }

  /** The nodes after which nothing more comes: those without edges, and rounds without an exit. */
  private static BitSet stuck(AgentGraph graph) {
    int[] component = graph.components();
    Ways out = graph.out();
    BitSet left = new BitSet();
    for (int node = 0; node < graph.size(); node++) {
      for (int i = out.first(node); i < out.past(node); i++) {
        if (component[out.end(i)] != component[node]) {
          left.set(component[node]);
        }
      }
    }
    BitSet stuck = new BitSet();
    for (int node = 0; node < graph.size(); node++) {
      stuck.set(node, !left.get(component[node]));
    }
    return stuck;
  }
}
