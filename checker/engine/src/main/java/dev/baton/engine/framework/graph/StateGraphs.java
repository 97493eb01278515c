package dev.baton.engine.framework.graph;

import dev.baton.engine.framework.sketch.NodeWork;
import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.Node;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.Place;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Path;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code StateGraph} builder that two frameworks share: nodes and edges. */
final class StateGraphs {
  private final Sketch sketch;
  private final NodeWork work;

  StateGraphs(Sketch sketch) {
    this.sketch = sketch;
    this.work = new NodeWork(sketch);
  }

  void read(Made graph) {
    Act birth = graph.birth();
    if (birth != null) {
      sketch.ends(sketch.place(birth));
    }
    Set<String> crowds = crowds(graph);
    CompiledGraphs compiled = new CompiledGraphs(sketch);
    graph.log().stream().filter(act -> act.name().equals("compile")).forEach(compiled::read);
    List<Act> edges = new ArrayList<>();
    for (Act act : graph.log()) {
      switch (act.name()) {
        case "addNode", "addSubgraph" -> node(act, crowds);
        case "addEdge" -> edges.add(act);
        case "addConditionalEdges" -> route(act, EdgeKind.CHOICE);
        case "addParallelConditionalEdges" -> route(act, EdgeKind.TOGETHER);
        case "setEntryPoint" -> entry(act);
        case "setFinishPoint" ->
            ids(act.argument(0)).forEach(id -> way(id, GraphFact.END, EdgeKind.ALWAYS, act));
        case "setConditionalEntryPoint" ->
            new Routes(sketch, work)
                .read(GraphFact.START, act.argument(0), act.argument(1), EdgeKind.CHOICE, act);
        default -> {}
      }
    }
    edges.forEach(act -> ways(act, edges));
  }

  private void entry(Act act) {
    ids(act.argument(0)).forEach(id -> way(GraphFact.START, id, EdgeKind.ALWAYS, act));
  }

  /** The names of nodes; lists give theirs. */
  static Set<String> ids(Set<Thing> things) {
    Set<String> found = new LinkedHashSet<>();
    for (Thing thing : things) {
      if (thing instanceof Made list && !list.elements().isEmpty()) {
        list.items().all().forEach(item -> found.addAll(ids(item)));
      } else {
        Texts.of(Set.of(thing)).forEach(id -> found.add(id(id)));
      }
    }
    return found.isEmpty() ? Set.of(Texts.ANY) : found;
  }

  private static String id(String text) {
    return switch (text) {
      case "START" -> GraphFact.START;
      case "END" -> GraphFact.END;
      default -> text;
    };
  }

  /**
   * Nodes that stand for many, and none leads to the next: where one way leads, all run at once.
   */
  private static Set<String> crowds(Made graph) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> chained = new LinkedHashSet<>();
    for (Act act : graph.log()) {
      boolean edge = act.name().equals("addEdge");
      if (edge && ids(act.argument(0)).stream().noneMatch(id -> id.contains(Texts.ANY))) {
        ids(act.argument(1)).stream().filter(id -> id.contains(Texts.ANY)).forEach(found::add);
      }
      if (edge) {
        ids(act.argument(0)).stream().filter(ids(act.argument(1))::contains).forEach(chained::add);
      }
    }
    found.removeAll(chained);
    return found;
  }

  private void node(Act act, Set<String> crowds) {
    Place place = sketch.place(act);
    Set<Thing> action = act.argument(1);
    for (String id : ids(act.argument(0))) {
      if (id.equals(Texts.ANY)) {
        String why = "a node is added whose name is known at run time only";
        sketch.unresolved(Missing.NODE, "", why, place);
        continue;
      }
      Set<Thing> code = work.unwrap(action);
      String runs = sketch.name(code);
      boolean many = crowds.contains(id);
      sketch.note(new Node(sketch.graph(), id, NodeKind.AGENT, runs, many, place));
      Made inner = subgraph(code);
      if (inner != null) {
        Sketch part = new Sketch(sketch.replay(), sketch.graph() + "/" + id, "", place);
        new StateGraphs(part).read(inner);
        sketch.adopt(id, part);
      } else if (act.count() > 2) {
        new Routes(sketch, work).read(id, action, act.argument(2), EdgeKind.CHOICE, act);
      } else {
        work.note(id, action, place);
      }
    }
  }

  /** The graph that runs as a node, compiled or not. */
  private static @Nullable Made subgraph(Set<Thing> code) {
    for (Thing thing : code) {
      if (thing instanceof Made made && made.simpleType().endsWith("StateGraph")) {
        return made;
      }
      Act birth = thing instanceof Made made ? made.birth() : null;
      if (birth != null && birth.name().equals("compile")) {
        return subgraph(birth.receiver());
      }
    }
    return null;
  }

  private void route(Act act, EdgeKind kind) {
    for (String from : ids(act.argument(0))) {
      new Routes(sketch, work).read(from, act.argument(1), act.argument(2), kind, act);
    }
  }

  private void ways(Act act, List<Act> all) {
    boolean oneOf = act.argument(0).size() > 1 || act.argument(1).size() > 1;
    for (String source : ids(act.argument(0))) {
      boolean either = oneOf || all.stream().anyMatch(other -> excludes(other, act, source));
      for (String target : ids(act.argument(1))) {
        boolean next = source.equals(target) && isPattern(source);
        if (!next) { // one of many leads to the next of them
          way(source, target, either ? EdgeKind.CHOICE : EdgeKind.ALWAYS, act);
        }
      }
    }
  }

  /** Whether an earlier edge from the same node is built only where this one is not. */
  private static boolean excludes(Act earlier, Act act, String source) {
    return earlier.line() <= act.line()
        && Path.exclude(earlier.path(), act.path())
        && ids(earlier.argument(0)).contains(source);
  }

  private static boolean isPattern(String id) {
    return id.contains(Texts.ANY) && !id.equals(Texts.ANY);
  }

  private void way(String from, String to, EdgeKind kind, Act act) {
    sketch.way(from, to, kind, "", sketch.place(act));
  }
}
