package dev.baton.engine.model.digraph;

import java.util.BitSet;

/**
 * The largest strongly connected part of a graph, and how much of it is certainly still reached
 * when two nodes are gone: what lies on ways over one node in its middle. Says little where the
 * graph has no large part. Immutable; made in linear time, and asked in constant time.
 */
public final class Core {
  private final int pivot;
  private final Tree from;
  private final Tree to;

  private Core(int pivot, Tree from, Tree to) {
    this.pivot = pivot;
    this.from = from;
    this.to = to;
  }

  /**
   * Finds it.
   *
   * @param component the number of each node's component
   * @param among the nodes that count; not empty
   */
  public static Core of(Digraph out, Digraph in, int[] component, BitSet among) {
    int[] sizes = new int[out.size()];
    int pivot = among.nextSetBit(0);
    for (int node = pivot; node >= 0; node = among.nextSetBit(node + 1)) {
      sizes[component[node]]++;
    }
    for (int node = pivot; node >= 0; node = among.nextSetBit(node + 1)) {
      pivot = sizes[component[node]] > sizes[component[pivot]] ? node : pivot;
    }
    return new Core(pivot, Tree.of(out, pivot, component), Tree.of(in, pivot, component));
  }

  /** A node of it. */
  public int pivot() {
    return pivot;
  }

  /** How many nodes it has. */
  public int size() {
    return from.size();
  }

  /** How many nodes are at least reached from a node when two are gone; those may be -1. */
  public int reached(int node, int gone, int other) {
    if (!to.has(node) || to.isOver(gone, node) || to.isOver(other, node)) {
      return 0;
    }
    return from.size() - from.below(gone) - from.below(other);
  }
}
