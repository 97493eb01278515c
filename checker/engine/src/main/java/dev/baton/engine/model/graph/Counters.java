package dev.baton.engine.model.graph;

import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.Router;
import dev.baton.engine.model.GraphFact.Unresolved;
import dev.baton.engine.model.graph.GraphDetail.ChangedInPlace;
import dev.baton.engine.model.graph.GraphDetail.Count;
import dev.baton.engine.model.graph.GraphDetail.Counts;
import dev.baton.engine.model.graph.GraphDetail.Gate;
import java.util.HashSet;
import java.util.Set;

/** Counts that are kept in the state, and what becomes of them on a cycle. */
final class Counters {
  private final AgentGraph graph;

  Counters(AgentGraph graph) {
    this.graph = graph;
  }

  /** Whether a router looks at a count that the cycle moves, and that nothing on it sets back. */
  boolean isBound(Router router, Set<Integer> cycle) {
    return router.counts().stream()
        .anyMatch(
            key ->
                !counts(key, Count.RESET, cycle)
                    && (counts(key, Count.UP, cycle) || counts(key, Count.DOWN, cycle)));
  }

  /** Whether a router decides by what stays the same all the way round. */
  boolean isBlind(Router router, Set<Integer> cycle) {
    return router.steady()
        && (!router.counts().isEmpty() || (isCollected(router.reads()) && isWritten(cycle)))
        && !mayWriteAnything(cycle)
        && router.reads().stream().noneMatch(key -> changes(key, cycle));
  }

  /** Whether all keys are declared to collect what is written: that nobody does is no stub. */
  private boolean isCollected(Set<String> keys) {
    return !keys.isEmpty() && keys.stream().allMatch(graph::isMerged);
  }

  /** Whether of each node on the cycle something is known that it writes. */
  private boolean isWritten(Set<Integer> cycle) {
    Set<String> writers = new HashSet<>();
    graph.writes().forEach(write -> writers.add(write.node()));
    return cycle.stream().allMatch(node -> writers.contains(graph.nodes().get(node).id()));
  }

  private boolean counts(String key, Count count, Set<Integer> cycle) {
    return graph.facts(Counts.class).stream()
        .anyMatch(c -> c.key().equals(key) && c.count() == count && isOn(c.node(), cycle));
  }

  private boolean isOn(String node, Set<Integer> cycle) {
    return cycle.contains(graph.number(node));
  }

  /** Whether the cycle writes a key, and not just the same number each time. */
  private boolean changes(String key, Set<Integer> cycle) {
    return graph.writes().stream()
            .filter(write -> write.key().equals(key) && isOn(write.node(), cycle))
            .anyMatch(write -> !isReset(write))
        || graph.facts(ChangedInPlace.class).stream()
            .anyMatch(change -> change.key().equals(key) && isOn(change.node(), cycle));
  }

  private boolean isReset(KeyWrite write) {
    return graph.facts(Counts.class).stream()
        .anyMatch(
            c ->
                c.count() == Count.RESET
                    && c.place().equals(write.place())
                    && c.node().equals(write.node())
                    && c.key().equals(write.key()));
  }

  /** Code that was not understood, or a human, may write any key. */
  private boolean mayWriteAnything(Set<Integer> cycle) {
    return graph.facts(Unresolved.class).stream()
            .anyMatch(u -> u.what() == Missing.KEY && isOn(u.node(), cycle))
        || graph.facts(Gate.class).stream().anyMatch(gate -> isOn(gate.node(), cycle));
  }
}
