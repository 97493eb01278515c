package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can run at once. Branches part where several edges of a node are taken together, and meet at
 * the first node that lies on every way on (its immediate post-dominator). Nodes in between are
 * followed in rounds, with twice the patience each, until a sum that is linear in the graph is
 * spent; of forks that are left then, only the first nodes of each branch are known.
 */
final class Concurrency {
  private static final int PATIENCE = 64;
  private static final int SPENT_PER_EDGE = 16;
  private final AgentGraph graph;
  private final Ways out;
  private final int[] met;
  private final List<Fork> forks = new ArrayList<>();
  private final List<List<Fork>> byNode;
  private final int[] mark;
  private int[] path = new int[256];
  private int[] branchEnd = new int[16];
  private int passed;
  private int marks;
  private int steps;
  private long spent;

  private Concurrency(AgentGraph graph, List<List<Edge>> parting) {
    this.graph = graph;
    this.out = graph.out();
    this.mark = new int[graph.size()];
    this.byNode = new ArrayList<>(Collections.nCopies(graph.size(), List.of()));
    this.met = parting.stream().allMatch(List::isEmpty) ? new int[0] : Meeting.points(graph);
  }

  static Concurrency of(AgentGraph graph) {
    List<List<Edge>> parting = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      parting.add(together(graph, node));
    }
    Concurrency found = new Concurrency(graph, parting);
    found.follow(parting);
    found.forks.sort(Comparator.comparingInt(Fork::at));
    found.forks.forEach(found::index);
    return found;
  }

  private static List<Edge> together(AgentGraph graph, int node) {
    if (graph.out(node).size() < 2 || !graph.isReached(node)) {
      return List.of();
    }
    List<Edge> edges = new ArrayList<>(graph.out(node).size());
    for (Edge edge : graph.out(node)) {
      if (edge.kind() == EdgeKind.ALWAYS || edge.kind() == EdgeKind.TOGETHER) {
        edges.add(edge);
      }
    }
    return edges.size() > 1 ? edges : List.of();
  }

  private void index(Fork fork) {
    for (int node : fork.nodes()) {
      if (byNode.get(node).isEmpty()) {
        byNode.set(node, new ArrayList<>(1));
      }
      byNode.get(node).add(fork);
    }
  }

  /** Every place where branches part, by node. */
  List<Fork> forks() {
    return forks;
  }

  /** The forks that have a node between them and their join. */
  List<Fork> around(int node) {
    return node < 0 ? List.of() : byNode.get(node);
  }

  private void follow(List<List<Edge>> parting) {
    List<Integer> open = new ArrayList<>();
    for (int node = 0; node < parting.size(); node++) {
      if (!parting.get(node).isEmpty()) {
        open.add(node);
      }
    }
    long limit = (long) SPENT_PER_EDGE * (graph.size() + out.size());
    for (int patience = PATIENCE; !open.isEmpty() && spent < limit; patience *= 2) {
      List<Integer> left = new ArrayList<>();
      for (int node : open) {
        Fork fork = spent < limit ? between(node, parting.get(node), patience) : null;
        if (fork == null) {
          left.add(node);
        } else {
          forks.add(fork);
        }
      }
      open = left;
    }
    open.forEach(node -> forks.add(heads(node, parting.get(node))));
  }

  /**
   * All nodes from the fork to the join; null where that takes more steps than there is patience.
   */
  private @Nullable Fork between(int at, List<Edge> branches, int patience) {
    steps = 0;
    passed = 0;
    for (int branch = 0; branch < branches.size(); branch++) {
      marks++;
      mark[at] = marks;
      if (!walk(graph.number(branches.get(branch).to()), met[at], patience)) {
        return null;
      }
      branchEnd[branch] = passed;
      if (branch + 1 == branchEnd.length) {
        branchEnd = Arrays.copyOf(branchEnd, 2 * branchEnd.length);
      }
    }
    Map<Integer, BitSet> sides = new HashMap<>();
    for (int branch = 0; branch < branches.size(); branch++) {
      for (int i = branch == 0 ? 0 : branchEnd[branch - 1]; i < branchEnd[branch]; i++) {
        sides.computeIfAbsent(path[i], n -> new BitSet()).set(branch);
      }
    }
    return new Fork(at, branches, apart(sides, branches.size()), true);
  }

  /** Without the nodes that all branches come to; equal sets become one object. */
  private static Map<Integer, BitSet> apart(Map<Integer, BitSet> sides, int branches) {
    Map<BitSet, BitSet> known = new HashMap<>();
    sides.values().removeIf(from -> from.cardinality() == branches);
    sides.replaceAll((node, from) -> known.computeIfAbsent(from, f -> f));
    return sides;
  }

  /** Follows one branch; its nodes come to stand on the path, which is a queue as well. */
  private boolean walk(int head, int join, int patience) {
    int read = passed;
    pass(head, join);
    while (read < passed) {
      int node = path[read++];
      int cost = 1 + out.past(node) - out.first(node);
      steps += cost;
      spent += cost;
      if (steps > patience) {
        return false;
      }
      for (int i = out.first(node); i < out.past(node); i++) {
        pass(out.end(i), join);
      }
    }
    return true;
  }

  private void pass(int node, int join) {
    if (node == join || mark[node] == marks) {
      return;
    }
    mark[node] = marks;
    if (passed == path.length) {
      path = Arrays.copyOf(path, 2 * passed);
    }
    path[passed++] = node;
  }

  private Fork heads(int at, List<Edge> branches) {
    Map<Integer, BitSet> sides = new HashMap<>();
    for (int branch = 0; branch < branches.size(); branch++) {
      int head = graph.number(branches.get(branch).to());
      if (head != met[at]) {
        sides.computeIfAbsent(head, n -> new BitSet()).set(branch);
      }
    }
    return new Fork(at, branches, apart(sides, branches.size()), false);
  }
}
