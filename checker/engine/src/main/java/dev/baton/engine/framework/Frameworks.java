package dev.baton.engine.framework;

import dev.baton.engine.flow.World;
import dev.baton.engine.framework.graph.LangGraph4j;
import dev.baton.engine.framework.graph.SpringAiAlibabaGraph;
import dev.baton.engine.framework.sketch.Framework;
import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.framework.team.GoogleAdk;
import dev.baton.engine.framework.team.LangChain4jAgentic;
import dev.baton.engine.framework.team.SpringAiAlibabaAgents;
import dev.baton.engine.model.Fact;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.Roots;
import dev.baton.engine.resolve.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The catalogue of frameworks. A new one is one line here. */
public final class Frameworks {
  private static final List<Framework> ALL =
      List.of(
          new LangGraph4j(),
          new SpringAiAlibabaGraph(),
          new SpringAiAlibabaAgents(),
          new LangChain4jAgentic(),
          new GoogleAdk());

  private Frameworks() {}

  /** The packages by which a file is known to build agents, before it is parsed or analysed. */
  public static Set<String> homes() {
    Set<String> all = new TreeSet<>(Strangers.homes());
    ALL.forEach(framework -> all.add(framework.home()));
    return all;
  }

  /** Simple names of the types by which code that builds agents is known. */
  public static Set<String> vocabulary() {
    Set<String> all = new TreeSet<>();
    ALL.forEach(framework -> all.addAll(framework.vocabulary()));
    return all;
  }

  /** Every fact about graphs of agents that any framework tells. */
  public static List<Fact> find(World world) {
    Program program = FrameworkCode.leftOut(world.program(), ALL);
    Replay replay = new Replay(world, program);
    Roots.find(program, vocabulary()).forEach(replay::run);
    Map<String, List<GraphFact>> graphs = new HashMap<>();
    List<Fact> facts = new ArrayList<>(Strangers.find(world));
    for (Framework framework : ALL) {
      for (Framework.Origin origin : framework.graphs(replay)) {
        facts.addAll(read(framework, origin, replay, graphs));
      }
    }
    return facts;
  }

  /** The facts of one graph; what is new where code that runs twice built the same before. */
  private static List<Fact> read(
      Framework framework,
      Framework.Origin origin,
      Replay replay,
      Map<String, List<GraphFact>> known) {
    for (int copy = 1; ; copy++) {
      String id = copy == 1 ? origin.name() : origin.name() + "#" + copy;
      Sketch sketch = new Sketch(replay, id, framework.name(), origin.place());
      origin.read().accept(sketch);
      List<GraphFact> before = known.putIfAbsent(id, sketch.facts());
      if (before == null || shape(before).equals(shape(sketch.facts()))) {
        List<Fact> found = new ArrayList<>(sketch.facts());
        found.removeIf(fact -> before != null && before.contains(fact));
        found.addAll(sketch.besides());
        return found;
      }
    }
  }

  /** What a graph is, without how it is run: one graph may be run in several ways. */
  private static List<GraphFact> shape(List<GraphFact> facts) {
    return facts.stream()
        .filter(f -> !(f instanceof GraphFact.Bound) && !(f instanceof GraphFact.Input))
        .toList();
  }
}
