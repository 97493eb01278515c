package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.Spelling;
import dev.baton.engine.model.digraph.Core;
import dev.baton.engine.model.digraph.Digraph;
import dev.baton.engine.model.digraph.Dominators;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Who can be reached, and where ways meet. All in time linear in nodes and edges. */
public final class Reach {
  private Reach() {}

  /** The nodes that a run can come to, from the nodes that are set. */
  public static BitSet forward(AgentGraph graph, BitSet from) {
    return walk(graph, from, true);
  }

  /** The nodes from which a run can come to those that are set. */
  public static BitSet backward(AgentGraph graph, BitSet to) {
    return walk(graph, to, false);
  }

  /**
   * The nodes that a run would come to if every edge that names no node led to the one that it
   * means: the nearest by spelling, or the only one that is missed.
   */
  public static BitSet meant(AgentGraph graph) {
    BitSet seen = graph.reached();
    boolean more = !graph.loose().isEmpty();
    while (more) {
      more = false;
      for (Edge edge : graph.loose()) {
        int from = named(graph, edge.from());
        int to = meant(graph, edge);
        if (from >= 0 && to >= 0 && seen.get(from) && !seen.get(to)) {
          seen.set(to);
          more = true;
        }
      }
      seen = forward(graph, seen);
    }
    return seen;
  }

  /** Where an edge leads that names no node, if it was read as it is meant; -1 if unknown. */
  static int meant(AgentGraph graph, Edge loose) {
    int to = named(graph, loose.to());
    return to >= 0 ? to : missed(graph);
  }

  private static int named(AgentGraph graph, String name) {
    int number = graph.number(name);
    return number >= 0
        ? number
        : Spelling.nearest(name, graph.nodes().stream().map(Node::id).toList())
            .map(graph::number)
            .orElse(-1);
  }

  /** The only node without a way in, where edges give just one name that is near to no other. */
  private static int missed(AgentGraph graph) {
    long unknown =
        graph.loose().stream()
            .map(Edge::to)
            .distinct()
            .filter(name -> named(graph, name) < 0)
            .count();
    int[] left =
        IntStream.range(0, graph.size())
            .filter(node -> !graph.isReached(node) && graph.in().degree(node) == 0)
            .toArray();
    return unknown == 1 && left.length == 1 ? left[0] : -1;
  }

  /** A set of one node; empty for -1. */
  public static BitSet only(int node) {
    BitSet set = new BitSet();
    if (node >= 0) {
      set.set(node);
    }
    return set;
  }

  private static BitSet walk(AgentGraph graph, BitSet from, boolean forward) {
    BitSet seen = (BitSet) from.clone();
    int[] work = new int[graph.size()];
    int size = 0;
    for (int node = from.nextSetBit(0); node >= 0; node = from.nextSetBit(node + 1)) {
      work[size++] = node;
    }
    Digraph ways = forward ? graph.out() : graph.in();
    while (size > 0) {
      int node = work[--size];
      for (int i = ways.first(node); i < ways.past(node); i++) {
        int next = ways.end(i);
        if (!seen.get(next)) {
          seen.set(next);
          work[size++] = next;
        }
      }
    }
    return seen;
  }

  /** How far each node is from one, which may be -1, and who they are; -1 for the others. */
  static int[] distances(AgentGraph graph, int from, BitSet reached) {
    Digraph out = graph.out();
    int[] distance = new int[graph.size()];
    Arrays.fill(distance, -1);
    int[] queue = new int[graph.size()];
    int found = 0;
    if (from >= 0) {
      distance[from] = 0;
      queue[found++] = from;
    }
    for (int read = 0; read < found; read++) {
      int node = queue[read];
      reached.set(node);
      for (int i = out.first(node); i < out.past(node); i++) {
        int next = out.end(i);
        if (distance[next] < 0) {
          distance[next] = distance[node] + 1;
          queue[found++] = next;
        }
      }
    }
    return distance;
  }

  /** Who lies on every way from the start to whom. */
  static Dominators dominators(AgentGraph graph) {
    int start = Math.max(0, graph.number(GraphFact.START));
    return Dominators.of(graph.out(), graph.in(), start);
  }

  /** The largest part of it that a run can come to and go round in. */
  static Core core(AgentGraph graph) {
    return Core.of(graph.out(), graph.in(), graph.components(), graph.reached());
  }

  /** The nodes that a run can come to, each after those that lead to it, rounds aside. */
  static int[] order(AgentGraph graph) {
    Digraph out = graph.out();
    int[] found = new int[graph.size()];
    int[] path = new int[graph.size()];
    int[] next = new int[graph.size()];
    BitSet seen = only(graph.number(GraphFact.START));
    int depth = seen.isEmpty() ? 0 : 1;
    path[0] = Math.max(0, graph.number(GraphFact.START));
    int free = graph.size();
    while (depth > 0) {
      int node = path[depth - 1];
      int edge = out.first(node) + next[depth - 1]++;
      if (edge >= out.past(node)) {
        found[--free] = node;
        depth--;
      } else if (!seen.get(out.end(edge))) {
        seen.set(out.end(edge));
        next[depth] = 0;
        path[depth++] = out.end(edge);
      }
    }
    return Arrays.copyOfRange(found, free, found.length);
  }

  /** For each node, the next node on every way on; -1 where ways do not meet before the end. */
  static int[] meetings(AgentGraph graph) {
    Dominators after = Dominators.of(graph.in(), graph.out(), stuck(graph));
    int[] met = new int[graph.size()];
    Arrays.setAll(met, after::immediate);
    return met;
  }

  /** The nodes after which nothing more comes: those without edges, and rounds without an exit. */
  private static BitSet stuck(AgentGraph graph) {
    int[] component = graph.components();
    Digraph out = graph.out();
    BitSet left = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      int own = component[node];
      for (int i = out.first(node); !left.get(own) && i < out.past(node); i++) {
        if (component[out.end(i)] != own) {
          left.set(own);
        }
      }
    }
    BitSet stuck = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      stuck.set(node, !left.get(component[node]));
    }
    return stuck;
  }
}
