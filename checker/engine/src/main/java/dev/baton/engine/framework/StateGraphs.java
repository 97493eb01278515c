package dev.baton.engine.framework;

import dev.baton.engine.model.GraphFact;
import dev.baton.engine.model.GraphFact.Bound;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.Input;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.NodeKind;
import dev.baton.engine.model.GraphFact.Router;
import dev.baton.engine.model.Place;
import dev.baton.engine.replay.Act;
import dev.baton.engine.replay.Chains;
import dev.baton.engine.replay.Made;
import dev.baton.engine.replay.MapContent;
import dev.baton.engine.replay.Outcome;
import dev.baton.engine.replay.Texts;
import dev.baton.engine.replay.Thing;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the {@code StateGraph} builder that two frameworks share: nodes, edges, routes, limits. */
final class StateGraphs {
  private static final Set<String> RUNS =
      Set.of("invoke", "stream", "streamSnapshots", "call", "invokeAndGetOutput", "fluxStream");
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
    for (Act act : graph.log()) {
      switch (act.name()) {
        case "addNode", "addSubgraph" -> node(act);
        case "addEdge" -> edge(act);
        case "addConditionalEdges" -> route(act, act.argument(1), EdgeKind.CHOICE);
        case "addParallelConditionalEdges" -> route(act, act.argument(1), EdgeKind.TOGETHER);
        case "setEntryPoint" -> ways(Set.of(GraphFact.START), ids(act.argument(0)), act);
        case "setFinishPoint" -> ways(ids(act.argument(0)), Set.of(GraphFact.END), act);
        case "compile" -> compiled(act);
        default -> {}
      }
    }
  }

  private static Set<String> ids(Set<Thing> things) {
    Set<String> found = new LinkedHashSet<>();
    for (Thing thing : things) {
      if (thing instanceof Made list && !list.elements().isEmpty()) {
        found.addAll(ids(list.elements()));
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

  private void node(Act act) {
    Place place = sketch.place(act);
    Set<Thing> action = act.argument(1);
    for (String id : ids(act.argument(0))) {
      if (id.equals(Texts.ANY)) {
        sketch.unresolved(Missing.NODE, "", "the node's name is not a constant", place);
        continue;
      }
      Set<Thing> code = work.unwrap(action);
      sketch.node(id, NodeKind.AGENT, sketch.name(code), place);
      Made inner = subgraph(code);
      if (inner != null) {
        Sketch part = new Sketch(sketch.replay(), sketch.graph() + "/" + id, "", place);
        new StateGraphs(part).read(inner);
        sketch.adopt(id, part);
      } else if (act.count() > 2) {
        route(act, action, EdgeKind.CHOICE);
      } else {
        work.note(id, action, place);
      }
    }
  }

  /** The graph that runs as a node, compiled or not. */
  private static @org.jspecify.annotations.Nullable Made subgraph(Set<Thing> code) {
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

  private void edge(Act act) {
    ways(ids(act.argument(0)), ids(act.argument(1)), act);
  }

  private void ways(Set<String> from, Set<String> to, Act act) {
    for (String source : from) {
      for (String target : to) {
        way(source, target, EdgeKind.ALWAYS, "", sketch.place(act));
      }
    }
  }

  private void way(String from, String to, EdgeKind kind, String label, Place place) {
    if (from.contains(Texts.ANY) || to.contains(Texts.ANY)) {
      sketch.unresolved(Missing.EDGE, from, "an end of the edge is not a constant", place);
    } else {
      sketch.edge(from, to, kind, label, place);
    }
  }

  /** A node or edge that chooses by its result; commands may write as well. */
  private void route(Act act, Set<Thing> action, EdgeKind kind) {
    Place place = sketch.place(act);
    MapContent mapping = MapContent.of(act.argument(2));
    for (String from : ids(act.argument(0))) {
      Map<String, Set<String>> targets = new TreeMap<>();
      mapping.entries().forEach(e -> targets.put(e.key(), ids(e.value())));
      targets.forEach((result, to) -> to.forEach(t -> way(from, t, kind, result, place)));
      if (mapping.isOpen() || targets.isEmpty()) {
        sketch.unresolved(Missing.EDGE, from, "the routes were not understood", place);
        continue;
      }
      Made state = Made.outside("state");
      Outcome outcome = work.run(action, state);
      work.touches(from, state, outcome);
      Set<String> results = results(from, outcome.returned(), place);
      boolean open = results.removeIf(r -> r.contains(Texts.ANY));
      sketch.note(new Router(sketch.graph(), from, results, open, targets.keySet(), place));
    }
  }

  private Set<String> results(String from, Set<Thing> returned, Place place) {
    Set<String> found = new TreeSet<>();
    for (Thing thing : returned) {
      Act birth = thing instanceof Made made ? made.birth() : null;
      if (birth != null && birth.owner().endsWith("Command")) {
        found.addAll(ids(birth.argument(0)));
        if (birth.count() > 1) {
          work.writes(from, birth.argument(1), place);
        }
      } else if (thing instanceof Made made && !made.elements().isEmpty()) {
        found.addAll(results(from, made.elements(), place));
      } else {
        found.addAll(Texts.of(Set.of(thing)));
      }
    }
    return found.isEmpty() ? new TreeSet<>(Set.of(Texts.ANY)) : found;
  }

  private void compiled(Act compile) {
    compile
        .argument(0)
        .forEach(config -> Chains.setting(config, "recursionLimit").forEach(this::bound));
    Made compiled = sketch.replay().resultOf(compile);
    if (compiled == null) {
      return;
    }
    for (Act act : compiled.log()) {
      if (act.name().equals("setMaxIterations")) {
        bound(act);
      } else if (RUNS.contains(act.name()) && act.count() > 0) {
        start(act);
      }
    }
  }

  private void bound(Act act) {
    for (Thing limit : act.argument(0)) {
      if (limit instanceof Thing.Const c && c.value() instanceof Number n) {
        sketch.note(new Bound(sketch.graph(), "", n.longValue(), false, false, sketch.place(act)));
      }
    }
  }

  private void start(Act act) {
    Set<Thing> input = new LinkedHashSet<>();
    for (Thing thing : act.argument(0)) {
      boolean wrapped = thing instanceof Made made && made.isResultOf("args");
      input.addAll(wrapped ? ((Made) thing).given(0) : Set.of(thing));
    }
    MapContent content = MapContent.of(input);
    Set<String> keys = new TreeSet<>();
    content.entries().forEach(e -> keys.add(e.key()));
    sketch.note(new Input(sketch.graph(), keys, content.isOpen(), sketch.place(act)));
  }
}
