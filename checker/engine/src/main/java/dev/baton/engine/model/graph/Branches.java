package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What runs at once: behind a fork, what one branch reaches and the other does not. Nodes that both
 * reach come after the join.
 */
public final class Branches {
  private Branches() {}

  /**
   * Two branches that can run at once, each from the fork to the join.
   *
   * @param first the branch that is declared first
   */
  public record Fork(int at, Edge first, BitSet firstNodes, Edge second, BitSet secondNodes) {}

  /** Every pair of branches that can run at once. */
  public static List<Fork> forks(AgentGraph graph) {
    List<Fork> found = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      List<Edge> together =
          graph.out(node).stream()
              .filter(e -> e.kind() == EdgeKind.ALWAYS || e.kind() == EdgeKind.TOGETHER)
              .toList();
      if (together.size() > 1) {
        pairs(graph, node, together, found::add);
      }
    }
    return found;
  }

  private static void pairs(
      AgentGraph graph, int fork, List<Edge> edges, java.util.function.Consumer<Fork> found) {
    List<BitSet> reached = new ArrayList<>();
    for (Edge edge : edges) {
      reached.add(behind(graph, fork, graph.number(edge.to())));
    }
    forEachPair(
        edges.size(),
        (i, j) -> {
          BitSet first = without(reached.get(i), reached.get(j));
          BitSet second = without(reached.get(j), reached.get(i));
          if (!first.isEmpty() && !second.isEmpty()) {
            found.accept(new Fork(fork, edges.get(i), first, edges.get(j), second));
          }
        });
  }

  private static void forEachPair(int size, BiConsumer<Integer, Integer> pair) {
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        pair.accept(i, j);
      }
    }
  }

  private static BitSet without(BitSet set, BitSet other) {
    BitSet rest = (BitSet) set.clone();
    rest.andNot(other);
    return rest;
  }

  /** What a branch reaches before it comes back to the fork. */
  private static BitSet behind(AgentGraph graph, int fork, int start) {
    BitSet seen = Reach.only(start);
    List<Integer> work = new ArrayList<>(List.of(start));
    while (!work.isEmpty()) {
      int node = work.remove(work.size() - 1);
      for (Edge edge : graph.out(node)) {
        int next = graph.number(edge.to());
        if (next != fork && !seen.get(next)) {
          seen.set(next);
          work.add(next);
        }
      }
    }
    return seen;
  }
}
