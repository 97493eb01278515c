package dev.baton.engine.model.digraph;

import java.util.Arrays;
import java.util.BitSet;

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
    BitSet roots = new BitSet();
    roots.set(root);
    return new Search(out, in, roots).run();
  }

  /**
   * Works them out for a root of its own, which stands before several nodes and has no number.
   *
   * @param roots the nodes right after it
   */
  public static Dominators of(Digraph out, Digraph in, BitSet roots) {
    return new Search(out, in, roots).run();
  }

  /**
   * All numbers inside are positions in the walk in depth, of which the first is the root before
   * all roots. What is looked at together stands together: large graphs cost what they miss caches.
   */
  private static final class Search {
    private static final int WIDTH = 4;
    private static final int ANCESTOR = 0;
    private static final int LABEL = 1;
    private static final int SEMI = 2;
    private static final int PARENT = 3;
    private final Digraph out;
    private final Digraph in;
    private final BitSet roots;
    private final int[] order;
    private final int[] node;
    private final int[] rows;
    private int[] way = new int[8];
    private int seen = 1;

    Search(Digraph out, Digraph in, BitSet roots) {
      this.out = out;
      this.in = in;
      this.roots = roots;
      this.order = new int[out.size()];
      this.node = new int[out.size() + 1];
      this.rows = new int[WIDTH * (out.size() + 1)];
      this.node[0] = NONE;
      this.rows[ANCESTOR] = NONE;
    }

    Dominators run() {
      int[] path = new int[out.size()];
      int[] next = new int[out.size()];
      for (int root = roots.nextSetBit(0); root >= 0; root = roots.nextSetBit(root + 1)) {
        walk(root, path, next);
      }
      for (int at = seen - 1; at > 0; at--) {
        rows[WIDTH * at + SEMI] = semi(at);
        rows[WIDTH * at + ANCESTOR] = rows[WIDTH * at + PARENT];
      }
      int[] nearest = new int[seen];
      for (int at = 1; at < seen; at++) {
        int up = rows[WIDTH * at + PARENT];
        while (up > rows[WIDTH * at + SEMI]) {
          up = nearest[up];
        }
        nearest[at] = up;
      }
      return intervals(nearest);
    }

    private int semi(int at) {
      if (roots.get(node[at])) {
        return 0;
      }
      int semi = rows[WIDTH * at + SEMI];
      for (int i = in.first(node[at]); i < in.past(node[at]); i++) {
        int before = order[in.end(i)];
        if (before != 0) {
          semi = Math.min(semi, rows[WIDTH * eval(before) + SEMI]);
        }
      }
      return semi;
    }

    private void walk(int root, int[] path, int[] next) {
      if (order[root] != 0) {
        return;
      }
      int depth = 0;
      enter(root, 0);
      path[depth] = root;
      next[depth++] = out.first(root);
      while (depth > 0) {
        int at = path[depth - 1];
        if (next[depth - 1] == out.past(at)) {
          depth--;
          continue;
        }
        int to = out.end(next[depth - 1]++);
        if (order[to] == 0) {
          enter(to, order[at]);
          path[depth] = to;
          next[depth++] = out.first(to);
        }
      }
    }

    private void enter(int which, int from) {
      order[which] = seen;
      node[seen] = which;
      int row = WIDTH * seen;
      rows[row + ANCESTOR] = NONE;
      rows[row + LABEL] = seen;
      rows[row + SEMI] = seen;
      rows[row + PARENT] = from;
      seen++;
    }

    /** The position with the least semi-dominator on the way up; shortens the way. */
    private int eval(int at) {
      int depth = 0;
      int top = at;
      int up = rows[WIDTH * top + ANCESTOR];
      while (up != NONE && rows[WIDTH * up + ANCESTOR] != NONE) {
        if (depth == way.length) {
          way = Arrays.copyOf(way, 2 * depth);
        }
        way[depth++] = top;
        top = up;
        up = rows[WIDTH * top + ANCESTOR];
      }
      while (depth > 0) {
        int low = WIDTH * way[--depth];
        int above = WIDTH * rows[low + ANCESTOR];
        int best = rows[above + LABEL];
        if (rows[WIDTH * best + SEMI] < rows[WIDTH * rows[low + LABEL] + SEMI]) {
          rows[low + LABEL] = best;
        }
        rows[low + ANCESTOR] = rows[above + ANCESTOR];
      }
      return rows[WIDTH * at + LABEL];
    }

    /** Numbers the tree so that what a node dominates is an interval. */
    private Dominators intervals(int[] nearest) {
      int[] size = new int[seen];
      for (int at = seen - 1; at > 0; at--) {
        size[at]++;
        size[nearest[at]] += size[at];
      }
      int[] immediate = new int[out.size()];
      int[] start = new int[out.size()];
      int[] past = new int[out.size()];
      Arrays.fill(immediate, NONE);
      Arrays.fill(start, NONE);
      Arrays.fill(past, NONE);
      int[] free = new int[seen];
      for (int at = 1; at < seen; at++) {
        int begin = free[nearest[at]];
        free[nearest[at]] += size[at];
        immediate[node[at]] = node[nearest[at]];
        start[node[at]] = begin;
        past[node[at]] = begin + size[at];
        free[at] = begin + 1;
      }
      return new Dominators(immediate, start, past);
    }
  }
}
