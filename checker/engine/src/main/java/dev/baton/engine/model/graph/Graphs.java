package dev.baton.engine.model.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.GraphBuilt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All graphs of a run. Immutable. */
public record Graphs(List<AgentGraph> all) {

  /** The graphs that these facts speak of; they are put together once a run. */
  public static Stream<AgentGraph> of(Facts facts) {
    return facts.view(Graphs.class, Graphs::read).all().stream();
  }

  private static Graphs read(Facts facts) {
    Map<String, Map<Class<?>, List<GraphFact>>> parts = new HashMap<>();
    for (List<GraphFact> same : facts.kinds(GraphFact.class)) {
      split(same, parts);
    }
    List<AgentGraph> graphs = new ArrayList<>();
    facts
        .of(GraphBuilt.class)
        .forEach(
            built ->
                graphs.add(new AgentGraph(built, parts.getOrDefault(built.graph(), Map.of()))));
    return new Graphs(List.copyOf(graphs));
  }

  /** Facts of one class come to their graphs; those of one graph mostly stand together. */
  private static void split(
      List<GraphFact> same, Map<String, Map<Class<?>, List<GraphFact>>> parts) {
    String last = "";
    List<GraphFact> graph = new ArrayList<>();
    for (GraphFact fact : same) {
      if (graph.isEmpty() || !fact.graph().equals(last)) {
        last = fact.graph();
        graph =
            parts
                .computeIfAbsent(last, g -> new HashMap<>())
                .computeIfAbsent(fact.getClass(), c -> new ArrayList<>());
      }
      graph.add(fact);
    }
  }
}
