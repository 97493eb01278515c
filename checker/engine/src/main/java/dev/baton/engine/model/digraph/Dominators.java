package dev.baton.engine.model.digraph;

import java.util.Arrays;

/**
 * Who lies on every way from a root to whom (SEMI-NCA: Georgiadis, 2005, after Lengauer and Tarjan,
 * 1979). Immutable once made; in practice linear in nodes and edges.
 */
public final class Dominators {
  private static final int NONE = -1;
  private final int[] immediate;
  private final int[] start;
  private final int[] past;

  private Dominators(int[] immediate, int[] start, int[] past) {
    this.immediate = immediate;
    this.start = start;
    this.past = past;
  }

  /** The nearest other node on every way to this one; -1 for the root and what is not reached. */
  public int immediate(int node) {
    return immediate[node];
  }

  /** Whether every way to the second node leads over the first; each lies on its own ways. */
  public boolean dominates(int first, int second) {
    return start[first] <= start[second] && start[second] < past[first];
  }

  /**
   * Works them out.
   *
   * @param out the nodes after each node
   * @param in the nodes before each node
   */
  public static Dominators of(Digraph out, Digraph in, int root) {
    return new Search(out, in).run(root);
  }

  private static final class Search {
    private final Digraph out;
    private final Digraph in;
    private final int[] order;
    private final int[] node;
    private final int[] parent;
    private final int[] ancestor;
    private final int[] label;
    private final int[] semi;
    private int[] way = new int[8];
    private int seen;

    Search(Digraph out, Digraph in) {
      this.out = out;
      this.in = in;
      int size = out.size();
      order = new int[size];
      Arrays.fill(order, NONE);
      node = new int[size];
      parent = new int[size];
      ancestor = new int[size];
      Arrays.fill(ancestor, NONE);
      label = new int[size];
      semi = new int[size];
    }

    /** All numbers inside are positions in the walk in depth. */
    Dominators run(int root) {
      walk(root);
      for (int at = seen - 1; at > 0; at--) {
        for (int i = in.first(node[at]); i < in.past(node[at]); i++) {
          int before = order[in.end(i)];
          if (before != NONE) {
            semi[at] = Math.min(semi[at], semi[eval(before)]);
          }
        }
        ancestor[at] = parent[at];
      }
      int[] nearest = new int[seen];
      for (int at = 1; at < seen; at++) {
        int up = parent[at];
        while (up > semi[at]) {
          up = nearest[up];
        }
        nearest[at] = up;
      }
      return intervals(nearest);
    }

    private void walk(int root) {
      int[] path = new int[out.size()];
      int[] next = new int[out.size()];
      int depth = 0;
      enter(root, 0);
      path[depth++] = root;
      while (depth > 0) {
        int at = path[depth - 1];
        if (next[at] == out.degree(at)) {
          depth--;
          continue;
        }
        int to = out.end(out.first(at) + next[at]++);
        if (order[to] == NONE) {
          enter(to, order[at]);
          path[depth++] = to;
        }
      }
    }

    private void enter(int which, int from) {
      order[which] = seen;
      node[seen] = which;
      parent[seen] = from;
      semi[seen] = seen;
      label[seen] = seen;
      seen++;
    }

    /** The position with the least semi-dominator on the way up; shortens the way. */
    private int eval(int at) {
      int depth = 0;
      int top = at;
      while (ancestor[top] != NONE && ancestor[ancestor[top]] != NONE) {
        if (depth == way.length) {
          way = Arrays.copyOf(way, 2 * depth);
        }
        way[depth++] = top;
        top = ancestor[top];
      }
      while (depth > 0) {
        int low = way[--depth];
        int up = ancestor[low];
        if (semi[label[up]] < semi[label[low]]) {
          label[low] = label[up];
        }
        ancestor[low] = ancestor[up];
      }
      return label[at];
    }

    /** Numbers the tree so that what a node dominates is an interval. */
    private Dominators intervals(int[] nearest) {
      int[] size = new int[seen];
      for (int at = seen - 1; at >= 0; at--) {
        size[at]++;
        if (at > 0) {
          size[nearest[at]] += size[at];
        }
      }
      int[] immediate = new int[out.size()];
      int[] start = new int[out.size()];
      int[] past = new int[out.size()];
      Arrays.fill(immediate, NONE);
      Arrays.fill(start, NONE);
      Arrays.fill(past, NONE);
      int[] free = new int[seen];
      for (int at = 0; at < seen; at++) {
        int begin = at == 0 ? 0 : free[nearest[at]];
        if (at > 0) {
          free[nearest[at]] += size[at];
          immediate[node[at]] = node[nearest[at]];
        }
        start[node[at]] = begin;
        past[node[at]] = begin + size[at];
        free[at] = begin + 1;
      }
      return new Dominators(immediate, start, past);
    }
  }
}
