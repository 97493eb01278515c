package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Branches that run at once, each from where they part to where they meet. Immutable.
 *
 * @param at the node after which they part
 * @param branches the edges that begin them, in the order of declaration
 * @param sides for each node between fork and join that not all branches come to, those that do
 * @param whole whether the nodes were followed to the join; otherwise only the first of each branch
 *     are known
 */
public record Fork(int at, List<Edge> branches, Map<Integer, BitSet> sides, boolean whole) {
  private static final BitSet NOWHERE = new BitSet();

  public Fork {
    branches = List.copyOf(branches);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fork fork && fork.at == at && fork.branches.equals(branches);
  }

  @Override
  public int hashCode() {
    return at;
  }

  /** The nodes between fork and join that not all branches come to. */
  public Set<Integer> nodes() {
    return sides.keySet();
  }

  /** Whether two nodes can run at once: neither comes only after all that leads to the other. */
  public boolean atOnce(int first, int second) {
    BitSet one = sides.get(first);
    BitSet other = sides.get(second);
    return one != null && other != null && apart(one, other);
  }

  /** Whether neither of two sets of branches holds the other. */
  static boolean apart(BitSet one, BitSet other) {
    return !contains(one, other) && !contains(other, one);
  }

  /** The branches from which a node is reached; equal sets are one object. */
  BitSet side(int node) {
    return sides.getOrDefault(node, NOWHERE);
  }

  /** Whether the branches that lead to a node are all taken, each time. */
  public boolean alwaysRuns(int node) {
    BitSet side = side(node);
    for (int i = side.nextSetBit(0); i >= 0; i = side.nextSetBit(i + 1)) {
      if (branches.get(i).kind() != EdgeKind.ALWAYS) {
        return false;
      }
    }
    return true;
  }

  /** The last of the branches from which a node is reached, by number. */
  public int lastBranch(int node) {
    return side(node).length() - 1;
  }

  private static boolean contains(BitSet all, BitSet part) {
    for (int i = part.nextSetBit(0); i >= 0; i = part.nextSetBit(i + 1)) {
      if (!all.get(i)) {
        return false;
      }
    }
    return true;
  }
}
