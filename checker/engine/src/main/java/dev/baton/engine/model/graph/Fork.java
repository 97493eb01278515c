package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.digraph.Digraph;
import dev.baton.engine.model.digraph.Numbers;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Branches that run at once, each from where they part to where they meet. Nodes that come after
 * the same branches are on one side, by number. Immutable.
 */
public final class Fork {
  private static final int NOWHERE = -1;
  private final int at;
  private final List<Edge> branches;
  private final boolean whole;
  private final Numbers nodes;
  private final int[] sideOf;
  private final List<int[]> sides = new ArrayList<>(2);
  private final boolean[] always;

  /**
   * Sorts what was found.
   *
   * @param at the node after which the branches part
   * @param branches the edges that begin them, in the order of declaration
   * @param path the nodes of the first branch, then those of the second, ...
   * @param ends where the nodes of each branch end on the path
   * @param whole whether the nodes were followed to the join
   */
  Fork(int at, List<Edge> branches, int[] path, int[] ends, boolean whole) {
    this.at = at;
    this.branches = branches;
    this.whole = whole;
    Numbers all = Numbers.of(path);
    int[] node = new int[path.length];
    int[] branch = new int[path.length];
    for (int i = 0, b = 0; i < path.length; i++) {
      while (i >= ends[b]) {
        b++;
      }
      node[i] = all.find(path[i]);
      branch[i] = b;
    }
    Digraph from = Digraph.of(all.size(), node, branch);
    int[] kept = new int[all.size()];
    int[] side = new int[all.size()];
    int count = 0;
    Map<IntBuffer, Integer> known = new HashMap<>(0);
    int[] alone = new int[branches.size()];
    Arrays.fill(alone, NOWHERE);
    for (int i = 0; i < kept.length; i++) {
      if (from.degree(i) < branches.size()) {
        kept[count] = all.at(i);
        side[count++] =
            from.degree(i) == 1 ? alone(from.end(from.first(i)), alone) : side(from, i, known);
      }
    }
    this.nodes = count == kept.length ? all : Numbers.of(Arrays.copyOf(kept, count));
    this.sideOf = Arrays.copyOf(side, count);
    this.always = new boolean[sides.size()];
    for (int i = 0; i < always.length; i++) {
      always[i] = always(sides.get(i));
    }
  }

  /** The side of one branch. */
  private int alone(int branch, int[] alone) {
    if (alone[branch] < 0) {
      alone[branch] = sides.size();
      sides.add(new int[] {branch});
    }
    return alone[branch];
  }

  /** The side of several branches. */
  private int side(Digraph from, int node, Map<IntBuffer, Integer> known) {
    int[] side = new int[from.degree(node)];
    for (int i = 0; i < side.length; i++) {
      side[i] = from.end(from.first(node) + i);
    }
    Integer before = known.putIfAbsent(IntBuffer.wrap(side), sides.size());
    if (before != null) {
      return before;
    }
    sides.add(side);
    return sides.size() - 1;
  }

  private boolean always(int[] side) {
    for (int branch : side) {
      if (branches.get(branch).kind() != EdgeKind.ALWAYS) {
        return false;
      }
    }
    return true;
  }

  /** The node after which the branches part. */
  public int at() {
    return at;
  }

  /** The edges that begin the branches, in the order of declaration. */
  public List<Edge> branches() {
    return branches;
  }

  /**
   * Whether the nodes were followed to the join; otherwise only the first of each branch are known.
   */
  public boolean whole() {
    return whole;
  }

  /** The nodes between fork and join that not all branches come to, in order. */
  public Numbers nodes() {
    return nodes;
  }

  /** The side on which a node is; -1 for one that is not between fork and join. */
  public int side(int node) {
    int index = nodes.find(node);
    return index < 0 ? NOWHERE : sideOf[index];
  }

  /** The side of the node with this place in the order of nodes. */
  public int sideAt(int index) {
    return sideOf[index];
  }

  /** Whether two nodes can run at once: neither comes only after all that leads to the other. */
  public boolean atOnce(int first, int second) {
    return apart(side(first), side(second));
  }

  /** Whether neither of two sides comes only after all that leads to the other. */
  public boolean apart(int first, int second) {
    return first != second
        && first >= 0
        && second >= 0
        && !contains(sides.get(first), sides.get(second))
        && !contains(sides.get(second), sides.get(first));
  }

  /** Whether the branches that lead to a node are all taken, each time. */
  public boolean alwaysRuns(int node) {
    int side = side(node);
    return side < 0 || always[side];
  }

  /** The last of the branches from which a node is reached, by number. */
  public int lastBranch(int node) {
    int side = side(node);
    return side < 0 ? NOWHERE : sides.get(side)[sides.get(side).length - 1];
  }

  private static boolean contains(int[] all, int[] part) {
    return all.length >= part.length
        && Arrays.stream(part).allMatch(b -> Arrays.binarySearch(all, b) >= 0);
  }
}
