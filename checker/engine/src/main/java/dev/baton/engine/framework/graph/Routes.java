package dev.baton.engine.framework.graph;

import dev.baton.engine.framework.sketch.NodeWork;
import dev.baton.engine.framework.sketch.Sketch;
import dev.baton.engine.framework.sketch.StateAccess;
import dev.baton.engine.framework.sketch.Steadiness;
import dev.baton.engine.model.GraphFact.EdgeKind;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.GraphFact.Router;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.coordination.CoordinationFact.ReceiverNamed;
import dev.baton.engine.replay.MapContent;
import dev.baton.engine.replay.Outcome;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A node or edge that chooses by what its code returns; commands may write as well. */
final class Routes {
  private static final String END = "__END__";
  private final Sketch sketch;
  private final NodeWork work;

  Routes(Sketch sketch, NodeWork work) {
    this.sketch = sketch;
    this.work = work;
  }

  void read(String from, Set<Thing> action, Set<Thing> mapping, EdgeKind kind, Act act) {
    Place place = sketch.place(act);
    Map<String, Set<String>> targets = new LinkedHashMap<>();
    boolean open = targets(mapping, targets);
    targets.forEach(
        (result, to) -> to.forEach(target -> sketch.way(from, target, kind, result, place)));
    if (open || targets.isEmpty()) {
      sketch.unresolved(Missing.EDGE, from, "its routes are known at run time only", place);
      return;
    }
    Made state = Made.outside("state");
    Outcome outcome = work.run(action, state);
    Sketch apart = new Sketch(sketch.replay(), sketch.graph(), "", place);
    StateAccess.Seen seen = new NodeWork(apart).touches(from, state, outcome);
    sketch.followedBy(from, apart);
    Set<String> results = results(from, outcome.returned(), place);
    boolean more = results.removeIf(r -> r.contains(Texts.ANY));
    boolean steady = !more && seen.understood() && Steadiness.of(outcome, seen);
    sketch.note(
        new Router(
            sketch.graph(),
            from,
            results,
            more,
            targets.keySet(),
            seen.reads(),
            seen.counts(),
            steady,
            place));
  }

  /** Where each result leads; whether there may be more. */
  private static boolean targets(Set<Thing> mapping, Map<String, Set<String>> targets) {
    boolean builder = false;
    for (Thing thing : mapping) {
      Act birth = thing instanceof Made made ? made.birth() : null;
      if (birth != null && birth.owner().equals("Builder") && birth.name().equals("build")) {
        birth.receiver().forEach(b -> built(b, targets));
        builder |= !targets.isEmpty();
      }
    }
    if (builder) {
      return false;
    }
    MapContent content = MapContent.of(mapping);
    content.entries().forEach(e -> put(targets, e.key(), StateGraphs.ids(e.value())));
    return content.isOpen();
  }

  /** {@code EdgeMappings.builder().to("writer").to("editor", "edit").toEND("done")}. */
  private static void built(Thing builder, Map<String, Set<String>> targets) {
    for (Act act : builder instanceof Made made ? made.log() : java.util.List.<Act>of()) {
      if (act.name().equals("to")) {
        for (String target : StateGraphs.ids(act.argument(0))) {
          Set<String> results = act.count() > 1 ? Texts.of(act.argument(1)) : Set.of(target);
          results.forEach(result -> put(targets, result, Set.of(target)));
        }
      } else if (act.name().equals("toEND")) {
        Set<String> results = act.count() > 0 ? Texts.of(act.argument(0)) : Set.of(END);
        results.forEach(result -> put(targets, result, Set.of(END)));
      }
    }
  }

  private static void put(Map<String, Set<String>> targets, String result, Set<String> to) {
    targets.computeIfAbsent(result, r -> new LinkedHashSet<>()).addAll(to);
  }

  private Set<String> results(String from, Set<Thing> returned, Place place) {
    Set<String> found = new TreeSet<>();
    for (Thing thing : returned) {
      Act birth = thing instanceof Made made ? made.birth() : null;
      if (birth != null && birth.owner().endsWith("Command")) {
        Set<String> names = StateGraphs.ids(birth.argument(0));
        found.addAll(names); // names that the mapping gives: they are no roles
        names.forEach(name -> sketch.noteBeside(new ReceiverNamed(name, place)));
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
}
