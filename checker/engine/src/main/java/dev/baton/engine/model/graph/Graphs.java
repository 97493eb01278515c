package dev.baton.engine.model.graph;

import dev.baton.engine.model.Facts;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Edge;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.GraphBuilt;
import dev.baton.engine.model.release.Releases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All graphs of a run. Immutable. */
public record Graphs(List<AgentGraph> all) {
  /** By their class files, these run the agents of a conditional one after the other. */
  private static final Releases ONE_BY_ONE =
      new Releases("langchain4j-agentic", "", "1.7.0-beta13");

  /** Seen by running the last; by their class files, those before it run them at once too. */
  private static final Releases AT_ONCE =
      new Releases("langchain4j-agentic", "1.9.0-beta16", "1.19.0-beta29");

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
            built -> {
              Map<Class<?>, List<GraphFact>> of = parts.getOrDefault(built.graph(), Map.of());
              List<GraphFact> edges = of.get(Edge.class);
              boolean agentic = built.framework().equals("LangChain4j agentic");
              if (edges != null && agentic && isOneByOne(facts)) {
                of.put(Edge.class, apart(edges));
              }
              graphs.add(new AgentGraph(built, of));
            });
    return new Graphs(List.copyOf(graphs));
  }

  private static boolean isOneByOne(Facts facts) {
    return ONE_BY_ONE.in(facts) == Releases.Holds.YES && AT_ONCE.in(facts) == Releases.Holds.NO;
  }

  /** Choices of which several can be taken, as choices that are not taken at once. */
  private static List<GraphFact> apart(List<GraphFact> edges) {
    List<GraphFact> apart = new ArrayList<>(edges.size());
    for (GraphFact fact : edges) {
      apart.add(
          fact instanceof Edge e && e.kind() == EdgeKind.TOGETHER
              ? new Edge(e.graph(), e.from(), e.to(), EdgeKind.CHOICE, e.label(), e.place())
              : fact);
    }
    return apart;
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
