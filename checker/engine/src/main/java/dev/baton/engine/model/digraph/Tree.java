package dev.baton.engine.model.digraph;

import java.util.Arrays;

/** A tree of shortest ways from a root. Immutable, thread-safe; made in linear time. */
public final class Tree {
  private static final int NONE = -1;
  private final int[] parent;
  private final int[] order;
  private final int[] start;
  private final int[] past;

  private Tree(int[] parent, int[] order) {
    this.parent = parent;
    this.order = order;
    this.start = new int[parent.length];
    this.past = new int[parent.length];
    number();
  }

  /**
   * Walks in breadth.
   *
   * @param group for each node, its group: only nodes of the root's are looked at
   */
  static Tree of(Digraph out, int root, int[] group) {
    int[] parent = new int[out.size()];
    Arrays.fill(parent, NONE);
    int[] order = new int[out.size()];
    int found = 0;
    order[found++] = root;
    parent[root] = root;
    for (int read = 0; read < found; read++) {
      int node = order[read];
      for (int i = out.first(node); i < out.past(node); i++) {
        int next = out.end(i);
        if (parent[next] == NONE && group[next] == group[root]) {
          parent[next] = node;
          order[found++] = next;
        }
      }
    }
    return new Tree(parent, Arrays.copyOf(order, found));
  }

  /** Numbers the nodes so that what lies below one is an interval. */
  private void number() {
    int[] size = new int[parent.length];
    for (int i = order.length - 1; i > 0; i--) {
      size[order[i]]++;
      size[parent[order[i]]] += size[order[i]];
    }
    int[] free = new int[parent.length];
    for (int i = 0; i < order.length; i++) {
      int node = order[i];
      int up = parent[node];
      int all = i == 0 ? order.length : size[node];
      start[node] = i == 0 ? 0 : free[up];
      past[node] = start[node] + all;
      free[up] += i == 0 ? 0 : all;
      free[node] = start[node] + 1;
    }
  }

  /** How many nodes it has. */
  public int size() {
    return order.length;
  }

  /** Whether it has a node. */
  boolean has(int node) {
    return node >= 0 && parent[node] != NONE;
  }

  /** How many nodes lie at or below one; 0 for a node that it has not. */
  int below(int node) {
    return has(node) ? past[node] - start[node] : 0;
  }

  /** Whether the way from the root to the second node leads over the first. */
  boolean isOver(int first, int second) {
    return has(first)
        && has(second)
        && start[first] <= start[second]
        && start[second] < past[first];
  }
}
