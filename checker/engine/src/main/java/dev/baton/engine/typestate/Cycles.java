package dev.baton.engine.typestate;

import dev.baton.engine.code.Flow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What can repeat in a body: the strongly connected parts of its flow, also of what is left of it
 * when ops or ways are taken out. A way is taken out to ask what repeats once a bound is reached.
 */
public final class Cycles {
  private static final int[] NOWHERE = {};
  private final List<int[]> next;

  private Cycles(List<int[]> next) {
    this.next = next;
  }

  /** A way of a branch: the op, and which of its successors. */
  public record Way(int op, int successor) {}

  /** The cycles of a flow, thrown exceptions included. */
  public static Cycles of(Flow flow) {
    List<int[]> next = new ArrayList<>();
    for (int op = 0; op < flow.size(); op++) {
      int[] normal = flow.next(op);
      int[] raised = flow.raised(op);
      int[] all = new int[normal.length + raised.length];
      System.arraycopy(normal, 0, all, 0, normal.length);
      System.arraycopy(raised, 0, all, normal.length, raised.length);
      next.add(all);
    }
    return new Cycles(next);
  }

  /** The cycles of a flow in which nothing is thrown. */
  public static Cycles ofNormal(Flow flow) {
    List<int[]> next = new ArrayList<>();
    for (int op = 0; op < flow.size(); op++) {
      next.add(flow.next(op));
    }
    return new Cycles(next);
  }

  /** Where an op can go on. */
  public int[] next(int op) {
    return op < next.size() ? next.get(op) : new int[0];
  }

  /** The largest set of ops that can each come to pass again and again with this one. */
  public BitSet around(int op) {
    BitSet all = new BitSet();
    all.set(0, next.size());
    return around(op, all, Set.of());
  }

  /** The same within some ops, without some ways; empty where the op does not repeat. */
  public BitSet around(int op, BitSet within, Set<Way> without) {
    BitSet forth = reach(op, within, without, false);
    BitSet back = reach(op, within, without, true);
    forth.and(back);
    return forth;
  }

  /** What can come after the op, the op itself only if it can come again. */
  public BitSet after(int op) {
    BitSet all = new BitSet();
    all.set(0, next.size());
    return reach(op, all, Set.of(), false);
  }

  /** What can run from here on, this op included. */
  public BitSet from(int op, Set<Way> without) {
    BitSet all = new BitSet();
    all.set(0, next.size());
    BitSet found = reach(op, all, without, false);
    if (op < next.size()) {
      found.set(op);
    }
    return found;
  }

  /** What can run from here on among these ops, this op included. */
  public BitSet from(int op, BitSet within) {
    BitSet found = reach(op, within, Set.of(), false);
    found.set(op);
    return found;
  }

  private BitSet reach(int from, BitSet within, Set<Way> without, boolean backwards) {
    BitSet found = new BitSet();
    if (!within.get(from)) {
      return found;
    }
    int[][] reversed = backwards ? reversed(within, without) : null;
    int[] work = new int[next.size() + 1];
    int open = 0;
    work[open++] = from;
    while (open > 0) {
      int op = work[--open];
      int[] ways = reversed == null ? next.get(op) : reversed[op];
      for (int i = 0; i < ways.length; i++) {
        boolean shut = !within.get(ways[i]) || found.get(ways[i]);
        if (!shut && (backwards || isOpen(op, i, without))) {
          found.set(ways[i]);
          work[open++] = ways[i];
        }
      }
    }
    return found;
  }

  private static boolean isOpen(int op, int successor, Set<Way> without) {
    return without.isEmpty() || !without.contains(new Way(op, successor));
  }

  private int[][] reversed(BitSet within, Set<Way> without) {
    int[] count = new int[next.size()];
    each(within, without, (from, to) -> count[to]++);
    int[][] back = new int[next.size()][];
    for (int op = 0; op < back.length; op++) {
      back[op] = count[op] == 0 ? NOWHERE : new int[count[op]];
    }
    each(within, without, (from, to) -> back[to][--count[to]] = from);
    return back;
  }

  private interface Edge {
    void at(int from, int to);
  }

  private void each(BitSet within, Set<Way> without, Edge edge) {
    for (int op = within.nextSetBit(0); op >= 0; op = within.nextSetBit(op + 1)) {
      int[] ways = next.get(op);
      for (int i = 0; i < ways.length; i++) {
        if (ways[i] < next.size() && isOpen(op, i, without)) {
          edge.at(op, ways[i]);
        }
      }
    }
  }
}
