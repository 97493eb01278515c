package dev.baton.engine.model.digraph;

import java.util.Arrays;

/**
 * Who comes after whom, by number: the arcs of a node stand together, in the order in which they
 * were given (compressed sparse rows). Immutable, thread-safe.
 */
public final class Digraph {
  private final int[] first;
  private final int[] ends;
  private final int[] given;

  private Digraph(int[] first, int[] ends, int[] given) {
    this.first = first;
    this.ends = ends;
    this.given = given;
  }

  /**
   * Groups arcs.
   *
   * @param size how many nodes there are
   * @param from for each arc, the node with which it stands
   * @param to for each arc, its other end; any number
   */
  public static Digraph of(int size, int[] from, int[] to) {
    int[] first = new int[size + 1];
    for (int node : from) {
      first[node + 1]++;
    }
    for (int node = 0; node < size; node++) {
      first[node + 1] += first[node];
    }
    int[] free = Arrays.copyOf(first, size);
    int[] ends = new int[from.length];
    int[] given = new int[from.length];
    for (int arc = 0; arc < from.length; arc++) {
      int at = free[from[arc]]++;
      ends[at] = to[arc];
      given[at] = arc;
    }
    return new Digraph(first, ends, given);
  }

  /** The graph of these rows: for each node, those that come after it. */
  public static Digraph of(int[][] rows) {
    int arcs = Arrays.stream(rows).mapToInt(row -> row.length).sum();
    int[] from = new int[arcs];
    int[] to = new int[arcs];
    int arc = 0;
    for (int node = 0; node < rows.length; node++) {
      for (int end : rows[node]) {
        from[arc] = node;
        to[arc++] = end;
      }
    }
    return of(rows.length, from, to);
  }

  /** How many nodes there are. */
  public int size() {
    return first.length - 1;
  }

  /** How many arcs there are. */
  public int arcs() {
    return ends.length;
  }

  /** The index of a node's first arc. */
  public int first(int node) {
    return first[node];
  }

  /** One past the index of a node's last arc. */
  public int past(int node) {
    return first[node + 1];
  }

  /** How many arcs a node has. */
  public int degree(int node) {
    return first[node + 1] - first[node];
  }

  /** The other end of the arc with this index. */
  public int end(int index) {
    return ends[index];
  }

  /** The place of the arc with this index in the order in which they were given. */
  public int given(int index) {
    return given[index];
  }
}
