package dev.baton.engine.map;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.Unresolved;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import dev.baton.engine.model.graph.AgentGraph;
import dev.baton.engine.model.graph.Cycle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One graph with what is to be shown on it.
 *
 * @param findings for each node or edge place, what was found there
 * @param closing the edges that lead back
 */
record Picture(
    String name,
    String framework,
    Place place,
    AgentGraph graph,
    Map<Place, List<Finding>> findings,
    Set<Edge> closing) {

  static Picture of(AgentGraph graph, List<Finding> all) {
    Map<Place, List<Finding>> at = new LinkedHashMap<>();
    for (Finding finding : all) {
      at.computeIfAbsent(finding.place(), p -> new ArrayList<>()).add(finding);
      for (Step other : finding.related()) {
        at.computeIfAbsent(other.place(), p -> new ArrayList<>()).add(finding);
      }
    }
    Set<Edge> closing = new HashSet<>();
    for (Cycle cycle : graph.cycles()) {
      closing.add(cycle.closing());
    }
    return new Picture(
        graph.built().graph(),
        graph.built().framework(),
        graph.built().place(),
        graph,
        at,
        closing);
  }

  /** What was found at the node, or where it touches a key. */
  List<Finding> of(Node node) {
    Set<Finding> found =
        new java.util.LinkedHashSet<>(findings.getOrDefault(node.place(), List.of()));
    graph.writes().stream()
        .filter(w -> w.node().equals(node.id()))
        .forEach(w -> found.addAll(findings.getOrDefault(w.place(), List.of())));
    graph.reads().stream()
        .filter(r -> r.node().equals(node.id()))
        .forEach(r -> found.addAll(findings.getOrDefault(r.place(), List.of())));
    found.removeIf(f -> !f.message().contains("`" + node.id() + "`"));
    return List.copyOf(found);
  }

  /** Limits and holes, in words. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Bound bound : graph.bounds()) {
      String of = bound.node().isEmpty() ? "the whole graph" : bound.node();
      String limit = bound.isEffective() ? "at most " + bound.limit() + " rounds" : "no limit";
      String by = bound.byDefault() ? " (the framework's default)" : "";
      notes.add(of + ": " + limit + by + (bound.silent() ? ", ends silently" : ""));
    }
    for (Unresolved hole : graph.facts(Unresolved.class)) {
      String node = hole.node().isEmpty() ? "" : hole.node() + ": ";
      notes.add("unknown: " + node + hole.why() + " (" + hole.place().brief() + ")");
    }
    return notes;
  }
}
