package dev.baton.engine.model.flow;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Rounds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All runs of a graph, together with the automata of a clause, the shortest first. */
public final class Walk {
  private static final int MOST_STATES = 2_000_000;
  private final AgentGraph graph;
  private final Labels labels;
  private final List<Form> clause;

  /** A node, after it has worked, and what the forms make of the run so far. */
  private record At(int node, List<Integer> states) {}

  private final Map<At, At> from = new LinkedHashMap<>();

  private Walk(AgentGraph graph, Labels labels, List<Form> clause) {
    this.graph = graph;
    this.labels = labels;
    this.clause = clause;
  }

  /** A run in which none of the clause's forms holds; absent where there is none. */
  public static Optional<Breach> breach(AgentGraph graph, Labels labels, List<Form> clause) {
    return new Walk(graph, labels, clause).breach();
  }

  private Optional<Breach> breach() {
    int start = graph.number(GraphFact.START);
    if (start < 0) {
      return Optional.empty();
    }
    At first = new At(start, clause.stream().map(form -> 0).toList());
    from.put(first, first);
    Deque<At> work = new ArrayDeque<>(List.of(first));
    while (!work.isEmpty() && from.size() < MOST_STATES) {
      At at = work.remove();
      if (at.states.stream().allMatch(s -> s == Form.BROKEN)) {
        return Optional.of(new Breach(Breach.Kind.FORBIDDEN, path(at)));
      }
      boolean ends = graph.nodes().get(at.node).id().equals(GraphFact.END);
      if (ends && lacks(at)) {
        return Optional.of(new Breach(Breach.Kind.MISSING, path(at)));
      }
      for (Edge edge : graph.out(at.node)) {
        At next = step(at, graph.number(edge.to()));
        if (from.putIfAbsent(next, at) == null) {
          work.add(next);
        }
      }
    }
    return endless();
  }

  private At step(At at, int node) {
    List<Integer> states = new ArrayList<>();
    boolean works = !labels.of(node).isEmpty();
    for (int i = 0; i < clause.size(); i++) {
      Form form = clause.get(i);
      Set<String> seen = form.asksHuman() ? labels.unasked(node) : labels.of(node);
      int state = form.credit(at.states.get(i), labels.before(node));
      state = works ? form.next(state, seen) : state;
      boolean asks = labels.asksAfter(node);
      states.add(asks ? form.credit(state, Set.of(FlowPolicy.HUMAN)) : state);
    }
    return new At(node, states);
  }

  /** Whether, if it stays like this, no form of the clause holds. */
  private boolean lacks(At at) {
    for (int i = 0; i < clause.size(); i++) {
      int state = at.states.get(i);
      if (state != Form.BROKEN && !clause.get(i).waits(state)) {
        return false;
      }
    }
    return true;
  }

  private List<Integer> path(At last) {
    List<Integer> path = new ArrayList<>(List.of(last.node));
    for (At at = last; !at.equals(from.getOrDefault(at, at)); ) {
      at = from.getOrDefault(at, at);
      path.add(0, at.node);
    }
    return path;
  }

  /** A way round on which something is due all the time, and never comes. */
  private Optional<Breach> endless() {
    Set<Integer> unbounded = new HashSet<>();
    Rounds.unbounded(graph).forEach(cycle -> unbounded.addAll(cycle.nodes()));
    Map<At, List<At>> waiting = new HashMap<>();
    for (At at : unbounded.isEmpty() ? Set.<At>of() : from.keySet()) {
      if (unbounded.contains(at.node) && lacks(at)) {
        List<At> next = new ArrayList<>();
        graph.out(at.node).forEach(edge -> next.add(step(at, graph.number(edge.to()))));
        waiting.put(at, next);
      }
    }
    Set<At> done = new HashSet<>();
    for (At at : from.keySet()) { // in the order of the walk, so that the nearest comes first
      if (waiting.containsKey(at) && !done.contains(at)) {
        Optional<List<At>> round = round(at, waiting, done);
        if (round.isPresent()) {
          List<Integer> path = path(round.get().get(0));
          round.get().stream().skip(1).forEach(on -> path.add(on.node));
          return Optional.of(new Breach(Breach.Kind.ENDLESS, path));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A cycle among waiting states that can be reached from one, depth first; it ends as it begins.
   */
  private static Optional<List<At>> round(At first, Map<At, List<At>> waiting, Set<At> done) {
    List<At> trail = new ArrayList<>(List.of(first));
    Set<At> open = new HashSet<>(trail);
    Map<At, Integer> next = new HashMap<>();
    while (!trail.isEmpty()) {
      At at = trail.get(trail.size() - 1);
      List<At> ways = waiting.getOrDefault(at, List.of());
      int way = next.merge(at, 1, Integer::sum) - 1;
      if (way >= ways.size()) {
        trail.remove(trail.size() - 1);
        open.remove(at);
        done.add(at);
      } else if (open.contains(ways.get(way))) {
        List<At> cycle = new ArrayList<>(trail.subList(trail.indexOf(ways.get(way)), trail.size()));
        cycle.add(ways.get(way));
        return Optional.of(cycle);
      } else if (waiting.containsKey(ways.get(way)) && !done.contains(ways.get(way))) {
        trail.add(ways.get(way));
        open.add(ways.get(way));
      }
    }
    return Optional.empty();
  }
}
