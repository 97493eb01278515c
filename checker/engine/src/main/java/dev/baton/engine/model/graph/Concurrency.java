package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.digraph.Core;
import dev.baton.engine.model.digraph.Digraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can run at once. Branches part where several edges of a node are taken together, and meet at
 * the first node that lies on every way on (its immediate post-dominator). Nodes in between are
 * followed in rounds, with twice the patience each, until a sum that is linear in the graph is
 * spent; of forks that are left then, only the first nodes of each branch are known. A branch that
 * certainly leads to more nodes than there is patience for is not followed, and costs the least
 * that a walk would have cost.
 */
final class Concurrency {
  private static final int PATIENCE = 64;
  private static final int SPENT_PER_EDGE = 16;
  private final Digraph out;
  private final int[] met;
  private final Core core;
  private final int[] mark;
  private int[] path = new int[256];
  private int[] branchEnd = new int[16];
  private int passed;
  private int marks;
  private int steps;
  private long spent;

  private Concurrency(AgentGraph graph) {
    this.out = graph.out();
    this.mark = new int[graph.size()];
    this.met = Reach.meetings(graph);
    this.core = graph.core();
  }

  /** Every place where branches part, by node. */
  static List<Fork> of(AgentGraph graph) {
    List<Parting> parting = new ArrayList<>();
    Digraph out = graph.out();
    for (int node = 0; node < graph.size(); node++) {
      int branches = 0;
      for (int i = out.first(node); i < out.past(node); i++) {
        branches += graph.isTogether(i) ? 1 : 0;
      }
      if (branches > 1 && graph.isReached(node)) {
        parting.add(new Parting(graph, node, branches));
      }
    }
    return parting.isEmpty() ? List.of() : new Concurrency(graph).follow(parting);
  }

  /** Where several edges are taken together, and the nodes that they lead to. */
  private static final class Parting {
    private final int at;
    private final int[] heads;
    private final List<Edge> branches;

    Parting(AgentGraph graph, int node, int count) {
      Digraph out = graph.out();
      this.at = node;
      this.heads = new int[count];
      this.branches = new ArrayList<>(count);
      for (int i = out.first(node); i < out.past(node); i++) {
        if (graph.isTogether(i)) {
          heads[branches.size()] = out.end(i);
          branches.add(graph.edge(i));
        }
      }
    }
  }

  private List<Fork> follow(List<Parting> parting) {
    List<Fork> forks = new ArrayList<>(parting.size());
    List<Parting> open = parting;
    long limit = (long) SPENT_PER_EDGE * (out.size() + out.arcs());
    for (int patience = PATIENCE; !open.isEmpty() && spent < limit; patience *= 2) {
      List<Parting> left = new ArrayList<>();
      for (Parting one : open) {
        Fork fork = spent < limit ? between(one, patience) : null;
        if (fork == null) {
          left.add(one);
        } else {
          forks.add(fork);
        }
      }
      open = left;
    }
    open.forEach(one -> forks.add(heads(one)));
    forks.sort(Comparator.comparingInt(Fork::at));
    return forks;
  }

  /**
   * All nodes from the fork to the join; null where that takes more steps than there is patience.
   */
  private @Nullable Fork between(Parting fork, int patience) {
    if (isLong(fork, patience)) {
      spent += patience + 1;
      return null;
    }
    steps = 0;
    passed = 0;
    for (int branch = 0; branch < fork.heads.length; branch++) {
      marks++;
      mark[fork.at] = marks;
      if (!walk(fork.heads[branch], met[fork.at], patience)) {
        return null;
      }
      end(branch);
    }
    return found(fork, true);
  }

  /** Whether some branch certainly takes more steps; a node of a round takes two at least. */
  private boolean isLong(Parting fork, int patience) {
    if (2L * core.size() <= patience) {
      return false;
    }
    for (int head : fork.heads) {
      if (2L * core.reached(head, fork.at, met[fork.at]) > patience) {
        return true;
      }
    }
    return false;
  }

  /** Follows one branch; its nodes come to stand on the path, which is a queue as well. */
  private boolean walk(int head, int join, int patience) {
    int read = passed;
    pass(head, join);
    while (read < passed) {
      int node = path[read++];
      int cost = 1 + out.degree(node);
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

  private void end(int branch) {
    if (branch == branchEnd.length) {
      branchEnd = Arrays.copyOf(branchEnd, 2 * branchEnd.length);
    }
    branchEnd[branch] = passed;
  }

  private Fork heads(Parting fork) {
    passed = 0;
    for (int branch = 0; branch < fork.heads.length; branch++) {
      marks++;
      pass(fork.heads[branch], met[fork.at]);
      end(branch);
    }
    return found(fork, false);
  }

  private Fork found(Parting fork, boolean whole) {
    int[] ends = Arrays.copyOf(branchEnd, fork.heads.length);
    return new Fork(fork.at, fork.branches, Arrays.copyOf(path, passed), ends, whole);
  }
}
