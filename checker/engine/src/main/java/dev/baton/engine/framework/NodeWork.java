package dev.baton.engine.framework;

import dev.baton.engine.model.GraphFact.Aliasing;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Manner;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.Place;
import dev.baton.engine.replay.Act;
import dev.baton.engine.replay.Made;
import dev.baton.engine.replay.MapContent;
import dev.baton.engine.replay.Outcome;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.Texts;
import dev.baton.engine.replay.Thing;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a node's code reads from the state and writes to it. */
final class NodeWork {
  private static final Set<String> NEEDS = Set.of("get", "orElseThrow", "getAsInt");
  private static final Set<String> ASKS =
      Set.of("isPresent", "isEmpty", "ifPresent", "ifPresentOrElse", "or", "orElse", "orElseGet");
  private static final Set<String> ACCESSORS =
      Set.of("data", "state", "session", "actions", "stateDelta", "invocationContext");
  private static final Set<String> READS = Set.of("readState", "hasState");
  private static final Set<String> MAP_READS = Set.of("get", "getOrDefault", "containsKey");
  private static final Set<String> WRITES = Set.of("writeState", "writeStateIfAbsent");
  private static final Set<String> MAP_WRITES =
      Set.of("put", "putIfAbsent", "replace", "compute", "computeIfAbsent", "merge");
  private static final Set<String> MERGES = Set.of("updateState", "input", "writeStates");
  private final Sketch sketch;
  private final Replay replay;

  NodeWork(Sketch sketch) {
    this.sketch = sketch;
    this.replay = sketch.replay();
  }

  /** The code behind wrappers such as {@code node_async(..)}, where it was read. */
  Set<Thing> unwrap(Set<Thing> things) {
    Set<Thing> found = new LinkedHashSet<>();
    for (Thing thing : things) {
      if (thing instanceof Made made && wraps(made.birth())) {
        found.addAll(unwrap(made.given(0)));
      } else {
        found.add(thing);
      }
    }
    return found;
  }

  private static boolean wraps(@Nullable Act birth) {
    return birth != null && birth.isStatic() && birth.count() > 0;
  }

  /** Runs the code with the state as argument. */
  Outcome run(Set<Thing> action, Made state) {
    Set<Thing> returned = new LinkedHashSet<>();
    Set<Act> acts = new LinkedHashSet<>();
    for (Thing code : unwrap(action)) {
      boolean ran = false;
      for (int parameters = 1; parameters <= 2 && !ran; parameters++) {
        List<Set<Thing>> given =
            parameters == 1
                ? List.of(Set.of(state))
                : List.of(Set.of(state), Set.of(Made.outside("config")));
        Outcome outcome = replay.call(code, "apply", given);
        returned.addAll(outcome.returned());
        acts.addAll(outcome.acts());
        ran = code instanceof Thing.Code || !outcome.returned().isEmpty();
      }
      if (!ran) {
        returned.add(Thing.UNKNOWN);
      }
    }
    return new Outcome(returned, List.copyOf(acts));
  }

  /** Notes what the code of a node does with the state. */
  void note(String node, Set<Thing> action, Place place) {
    Made state = Made.outside("state");
    Outcome outcome = run(action, state);
    writes(node, outcome.returned(), place);
    touches(node, state, outcome);
  }

  /** Notes the keys of a map that becomes part of the state. */
  void writes(String node, Set<Thing> map, Place place) {
    MapContent content = MapContent.of(map);
    for (MapContent.Entry entry : content.entries()) {
      write(node, entry, Manner.RETURNED);
    }
    if (content.isOpen()) {
      sketch.unresolved(Missing.KEY, node, "what it writes was not understood", place);
    }
  }

  private void write(String node, MapContent.Entry entry, Manner manner) {
    sketch.note(
        new KeyWrite(
            sketch.graph(),
            node,
            entry.key(),
            manner,
            aliasing(entry.value()),
            sketch.place(entry.act())));
  }

  private static Aliasing aliasing(Set<Thing> value) {
    boolean constant = value.stream().allMatch(Thing.Const.class::isInstance);
    boolean made = value.stream().allMatch(t -> t instanceof Made m && m.isResultOf("<init>"));
    return !value.isEmpty() && (constant || made) ? Aliasing.FRESH : Aliasing.UNKNOWN;
  }

  /** Notes reads, and writes past the return value, through whatever leads to the state. */
  void touches(String node, Made state, Outcome outcome) {
    Set<Thing> states = new HashSet<>(Set.of(state));
    for (Act act : outcome.acts()) {
      boolean leads = act.receiver().stream().anyMatch(states::contains);
      Made inner = replay.resultOf(act);
      if (leads && inner != null && ACCESSORS.contains(act.name())) {
        states.add(inner);
      } else if (leads) {
        touch(node, act, !act.receiver().contains(state));
      } else if (act.name().equals("stateDelta") && act.count() == 1) {
        MapContent.of(act.argument(0)).entries().forEach(e -> write(node, e, Manner.RETURNED));
      }
    }
  }

  /** One touch; {@code map} where the state is a plain map. */
  private void touch(String node, Act act, boolean map) {
    String name = act.name();
    if (name.equals("value") && act.count() > 0) {
      boolean hasDefault = act.count() > 1 && !isClass(act.argument(1));
      read(node, act, !hasDefault && isNeeded(replay.resultOf(act)));
    } else if (READS.contains(name) || (map && MAP_READS.contains(name))) {
      read(node, act, false);
    } else if (act.count() > 0 && (MERGES.contains(name) || (map && name.equals("putAll")))) {
      MapContent.of(act.argument(0)).entries().forEach(e -> write(node, e, Manner.DIRECT));
    } else if (act.count() > 0 && (WRITES.contains(name) || (map && MAP_WRITES.contains(name)))) {
      for (String key : texts(act.argument(0))) {
        write(node, new MapContent.Entry(key, act.argument(1), act), Manner.DIRECT);
      }
    }
  }

  /** Keys: constants, and typed keys by their type's name. */
  private static Set<String> texts(Set<Thing> things) {
    Set<String> found = new LinkedHashSet<>();
    for (Thing thing : things) {
      boolean typed = thing instanceof Thing.Const c && c.value() instanceof Thing.ClassLiteral;
      found.addAll(typed ? Set.of(simple(thing)) : Texts.of(Set.of(thing)));
    }
    return found.isEmpty() ? Set.of(Texts.ANY) : found;
  }

  private static String simple(Thing literal) {
    return literal instanceof Thing.Const c && c.value() instanceof Thing.ClassLiteral type
        ? type.type()
            .substring(Math.max(type.type().lastIndexOf('/'), type.type().lastIndexOf('$')) + 1)
        : Texts.ANY;
  }

  private static boolean isClass(Set<Thing> things) {
    return things.stream()
        .allMatch(t -> t instanceof Thing.Const c && c.value() instanceof Thing.ClassLiteral);
  }

  private void read(String node, Act act, boolean needed) {
    for (String key : texts(act.argument(0))) {
      if (key.contains(Texts.ANY)) {
        sketch.unresolved(Missing.READ, node, "the key is not a constant", sketch.place(act));
      } else {
        sketch.note(new KeyRead(sketch.graph(), node, key, needed, sketch.place(act)));
      }
    }
  }

  /** Whether the optional is opened without a look at whether it is empty. */
  private boolean isNeeded(@Nullable Made optional) {
    if (optional == null || optional.log().stream().anyMatch(a -> ASKS.contains(a.name()))) {
      return false;
    }
    return optional.log().stream()
        .anyMatch(a -> (NEEDS.contains(a.name()) && a.certain()) || isNeeded(replay.resultOf(a)));
  }
}
