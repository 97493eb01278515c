package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.Router;
import dev.baton.engine.model.digraph.Digraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cycles nothing ends. A limit at a loop's first node bounds the edges that lead back to it,
 * and no cycle around the loop: that one starts the loop anew. A framework's default is a bound
 * only where the cycle can also be left by a choice that may come to be taken. A count in the state
 * is a bound where the cycle moves it and nothing on the cycle sets it back.
 */
public final class Rounds {
  private final AgentGraph graph;
  private final Map<String, Router> routers = new HashMap<>();
  private final Counters counters;

  private Rounds(AgentGraph graph) {
    this.graph = graph;
    this.counters = new Counters(graph);
    graph.routers().forEach(router -> routers.put(router.from(), router));
  }

  /** The cycles that a run can come to and that pass through no bound. */
  public static List<Cycle> unbounded(AgentGraph graph) {
    return graph.cycles().isEmpty() ? List.of() : new Rounds(graph).find();
  }

  /** The limits that count for a cycle: the user's own where there are any. */
  public static List<Bound> limits(AgentGraph graph, Cycle cycle) {
    return ownFirst(
        graph.bounds().stream()
            .filter(b -> b.node().isEmpty() || cycle.nodes().contains(graph.number(b.node())))
            .toList());
  }

  /** The routers inside a cycle that count in keys, and see no count change on the way round. */
  public static List<Router> blind(AgentGraph graph, Cycle cycle) {
    Rounds rounds = new Rounds(graph);
    return graph.routers().stream()
        .filter(router -> cycle.nodes().contains(graph.number(router.from())))
        .filter(router -> rounds.counters.isBlind(router, cycle.nodes()))
        .toList();
  }

  private static List<Bound> ownFirst(List<Bound> bounds) {
    List<Bound> own = bounds.stream().filter(b -> !b.byDefault()).toList();
    return own.isEmpty() ? bounds : own;
  }

  private List<Cycle> find() {
    Map<String, List<Bound>> bounds = new LinkedHashMap<>();
    for (Bound bound : graph.bounds()) {
      bounds.computeIfAbsent(bound.node(), n -> new ArrayList<>()).add(bound);
    }
    List<Bound> whole = ownFirst(bounds.getOrDefault("", List.of()));
    if (whole.stream().anyMatch(b -> b.isEffective() && !b.byDefault())) {
      return List.of();
    }
    BitSet cut = new BitSet();
    bounds.forEach((node, limits) -> cut(graph.number(node), ownFirst(limits), cut));
    boolean byDefault = whole.stream().anyMatch(Bound::isEffective);
    List<Cycle> cycles = cut.isEmpty() ? graph.cycles() : Cycle.of(graph, cut);
    return cycles.stream()
        .filter(c -> !byDefault || c.exits().stream().noneMatch(e -> isWayOut(e, c.nodes())))
        .filter(c -> c.exits().stream().noneMatch(e -> isCounted(e, c.nodes())))
        .toList();
  }

  private void cut(int node, List<Bound> limits, BitSet cut) {
    if (node < 0 || limits.stream().noneMatch(Bound::isEffective)) {
      return;
    }
    Set<Integer> loop = loop(node);
    boolean chosen = limits.stream().anyMatch(b -> b.isEffective() && !b.byDefault());
    if (chosen || canBeLeft(loop)) {
      Digraph out = graph.out();
      for (int inside : loop) {
        for (int i = out.first(inside); i < out.past(inside); i++) {
          cut.set(i, cut.get(i) || out.end(i) == node);
        }
      }
    }
  }

  /** The natural loop of a node: what leads back to it without leaving what it dominates. */
  private Set<Integer> loop(int head) {
    Set<Integer> loop = new LinkedHashSet<>(Set.of(head));
    Deque<Integer> work = new ArrayDeque<>();
    for (Edge edge : graph.in(head)) {
      int from = graph.number(edge.from());
      if (graph.isReached(from) && graph.isAlwaysBefore(head, from) && loop.add(from)) {
        work.add(from);
      }
    }
    while (!work.isEmpty()) {
      for (Edge edge : graph.in(work.remove())) {
        int from = graph.number(edge.from());
        if (graph.isReached(from) && loop.add(from)) {
          work.add(from);
        }
      }
    }
    return loop;
  }

  private boolean canBeLeft(Set<Integer> loop) {
    return loop.stream()
        .flatMap(node -> graph.out(node).stream())
        .filter(edge -> !loop.contains(graph.number(edge.to())))
        .anyMatch(edge -> isWayOut(edge, loop));
  }

  /** Whether an edge leaves the cycle because a count that the cycle moves has come to its end. */
  private boolean isCounted(Edge edge, Set<Integer> cycle) {
    Router router = routers.get(edge.from());
    return router != null && counters.isBound(router, cycle);
  }

  /** Whether an edge is a choice that can come to be taken: its router may see something new. */
  private boolean isWayOut(Edge edge, Set<Integer> cycle) {
    Router router = routers.get(edge.from());
    if (!Cycle.isChoice(edge)) {
      return false;
    }
    if (router == null || edge.label().isEmpty()) {
      return true;
    }
    if (!router.open() && !router.results().contains(edge.label())) {
      return false;
    }
    return !counters.isBlind(router, cycle);
  }
}
