package dev.baton.engine.model.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.GraphBuilt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    Map<String, List<GraphFact>> byGraph = new LinkedHashMap<>();
    facts
        .of(GraphFact.class)
        .forEach(fact -> byGraph.computeIfAbsent(fact.graph(), g -> new ArrayList<>()).add(fact));
    List<AgentGraph> graphs = new ArrayList<>();
    facts
        .of(GraphBuilt.class)
        .forEach(
            built ->
                graphs.add(new AgentGraph(built, byGraph.getOrDefault(built.graph(), List.of()))));
    return new Graphs(List.copyOf(graphs));
  }
}
