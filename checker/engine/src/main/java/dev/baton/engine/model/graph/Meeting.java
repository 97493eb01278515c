package dev.baton.engine.model.graph;

import dev.baton.engine.model.digraph.Digraph;
import dev.baton.engine.model.digraph.Dominators;
import java.util.Arrays;
import java.util.BitSet;

/** Where all ways from a node meet again: its immediate post-dominator. */
final class Meeting {
  private Meeting() {}

  /** For each node, the next node on every way on; -1 where ways do not meet before the end. */
  static int[] points(AgentGraph graph) {
    Digraph out = graph.out();
    int size = graph.size();
    BitSet stuck = stuck(graph);
    int[] from = new int[out.arcs() + stuck.cardinality()];
    int[] to = new int[from.length];
    int arc = 0;
    for (int node = 0; node < size; node++) {
      for (int i = out.first(node); i < out.past(node); i++) {
        from[arc] = node;
        to[arc++] = out.end(i);
      }
      if (stuck.get(node)) {
        from[arc] = node;
        to[arc++] = size;
      }
    }
    Digraph on = Digraph.of(size + 1, from, to);
    Digraph back = Digraph.of(size + 1, to, from);
    Dominators after = Dominators.of(back, on, size);
    int[] met = new int[size];
    Arrays.setAll(met, node -> after.immediate(node) == size ? -1 : after.immediate(node));
    return met;
  }

  /** The nodes after which nothing more comes: those without edges, and rounds without an exit. */
  private static BitSet stuck(AgentGraph graph) {
    int[] component = graph.components();
    Digraph out = graph.out();
    BitSet left = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      for (int i = out.first(node); i < out.past(node); i++) {
        if (component[out.end(i)] != component[node]) {
          left.set(component[node]);
        }
      }
    }
    BitSet stuck = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      stuck.set(node, !left.get(component[node]));
    }
    return stuck;
  }
}
