package dev.baton.engine.framework.sketch;

import dev.baton.engine.library.Library;
import dev.baton.engine.model.GraphFact.KeyRead;
import dev.baton.engine.model.GraphFact.Manner;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.graph.GraphDetail.ChangedInPlace;
import dev.baton.engine.replay.Change;
import dev.baton.engine.replay.MapContent;
import dev.baton.engine.replay.Outcome;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one run of code does with the state: through the state object, and what it is given of it.
 */
public final class StateAccess {
  private static final Set<String> NEEDS =
      Set.of("get", "orElseThrow", "getAsInt", "getAsLong", "getAsDouble");
  private static final Set<String> ASKS =
      Set.of("isPresent", "isEmpty", "ifPresent", "ifPresentOrElse", "or", "orElse", "orElseGet");
  private static final Set<String> ACCESSORS =
      Set.of("data", "state", "session", "actions", "stateDelta", "invocationContext", "getState");
  private static final Set<String> READS = Set.of("readState", "hasState");
  private static final Set<String> MAP_READS = Set.of("get", "getOrDefault", "containsKey");
  private static final Set<String> WRITES = Set.of("writeState", "writeStateIfAbsent");
  private static final Set<String> MAP_WRITES =
      Set.of("put", "putIfAbsent", "replace", "compute", "computeIfAbsent", "merge");
  private static final Set<String> MERGES =
      Set.of("updateState", "updateStateWithKeyStrategies", "input", "writeStates");
  private static final Set<String> PASSES_ON =
      Set.of(
          "get",
          "orElse",
          "orElseThrow",
          "orElseGet",
          "getOrDefault",
          "next",
          "getFirst",
          "getLast",
          "iterator",
          "values",
          "keySet",
          "entrySet",
          "subList",
          "getValue");

  /**
   * What was seen.
   *
   * @param reads the keys that were read
   * @param counts those of them of which the value was compared with a number
   * @param understood whether nothing was done with the state that is not known
   * @param acts the calls that led to the state
   */
  public record Seen(Set<String> reads, Set<String> counts, boolean understood, Set<Act> acts) {}

  private final Sketch sketch;
  private final Replay replay;
  private final String node;
  private final NodeWork work;
  private final Set<String> reads = new TreeSet<>();
  private final Set<Act> acts = new HashSet<>();
  private final Map<Made, String> keyOf = new HashMap<>();
  private boolean understood = true;

  StateAccess(Sketch sketch, String node, NodeWork work) {
    this.sketch = sketch;
    this.replay = sketch.replay();
    this.node = node;
    this.work = work;
  }

  /** Notes reads, and writes past the return value, through whatever leads to the state. */
  Seen note(Made state, Outcome outcome) {
    Set<Thing> states = new HashSet<>(Set.of(state));
    for (Act act : outcome.acts()) {
      boolean leads = act.receiver().stream().anyMatch(states::contains);
      Made inner = replay.resultOf(act);
      if (leads) {
        acts.add(act);
      }
      if (leads && inner != null && ACCESSORS.contains(act.name())) {
        states.add(inner);
      } else if (leads) {
        touch(act, !act.receiver().contains(state));
      } else if (act.name().equals("stateDelta") && act.count() == 1) {
        MapContent.of(act.argument(0)).entries().forEach(e -> work.write(node, e, Manner.RETURNED));
      } else {
        passedOn(act, inner);
      }
    }
    outcome.changes().forEach(this::changed);
    Set<String> counts = new TreeSet<>();
    outcome.compared().forEach(thing -> keyOf(thing).ifPresent(counts::add));
    return new Seen(reads, counts, understood, acts);
  }

  /** One touch; {@code map} where the state is a plain map. */
  private void touch(Act act, boolean map) {
    String name = act.name();
    if (name.equals("value") && act.count() > 0) {
      boolean hasDefault = act.count() > 1 && !isClass(act.argument(1));
      read(act, !hasDefault && isNeeded(replay.resultOf(act)));
    } else if (READS.contains(name) || (map && MAP_READS.contains(name))) {
      read(act, false);
    } else if (act.count() > 0 && (MERGES.contains(name) || (map && name.equals("putAll")))) {
      MapContent content = MapContent.of(act.argument(0));
      content.entries().forEach(e -> work.write(node, e, Manner.DIRECT));
      if (content.isOpen()) {
        String why = "what it writes to the state is known at run time only";
        sketch.unresolved(Missing.KEY, node, why, sketch.place(act));
      }
    } else if (act.count() > 0 && (WRITES.contains(name) || (map && MAP_WRITES.contains(name)))) {
      for (String key : texts(act.argument(0))) {
        work.write(node, new MapContent.Entry(key, act.argument(1), act), Manner.DIRECT);
      }
    } else {
      understood = false;
    }
  }

  /** Keys: constants, and typed keys by their type's name. */
  static Set<String> texts(Set<Thing> things) {
    Set<String> found = new LinkedHashSet<>();
    for (Thing thing : things) {
      boolean typed = thing instanceof Thing.Const c && c.value() instanceof Thing.ClassLiteral;
      found.addAll(typed ? Set.of(simple(thing)) : Texts.of(Set.of(thing)));
    }
    return found.isEmpty() ? Set.of(Texts.ANY) : found;
  }

  private static String simple(Thing literal) {
    return literal instanceof Thing.Const c && c.value() instanceof Thing.ClassLiteral type
        ? Act.simple(type.type())
        : Texts.ANY;
  }

  private static boolean isClass(Set<Thing> things) {
    return things.stream()
        .allMatch(t -> t instanceof Thing.Const c && c.value() instanceof Thing.ClassLiteral);
  }

  private void read(Act act, boolean needed) {
    Made value = replay.resultOf(act);
    for (String key : texts(act.argument(0))) {
      if (key.contains(Texts.ANY)) {
        understood = false;
        String why = "it reads a key that is known at run time only";
        sketch.unresolved(Missing.READ, node, why, sketch.place(act));
      } else {
        reads.add(key);
        sketch.note(new KeyRead(sketch.graph(), node, key, needed, sketch.place(act)));
        if (value != null) {
          keyOf.put(value, key);
        }
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

  /** What comes of a value that was read is part of it; a change of it changes the state. */
  private void passedOn(Act act, @Nullable Made inner) {
    for (Thing receiver : act.receiver()) {
      String key = receiver instanceof Made made ? keyOf.get(made) : null;
      if (key != null && inner != null && PASSES_ON.contains(act.name())) {
        keyOf.putIfAbsent(inner, key);
      }
      boolean changes = Mutations.isOne(act);
      if (changes && receiver instanceof Made made) {
        inPlace(made, key, sketch.place(act));
      }
    }
  }

  /** The key whose value, or a number counted from it, this is. */
  Optional<String> keyOf(Thing thing) {
    Thing base = thing instanceof Thing.Counted counted ? counted.base() : thing;
    return base instanceof Made made ? Optional.ofNullable(keyOf.get(made)) : Optional.empty();
  }

  private void changed(Change change) {
    String key = keyOf.get(change.object());
    if (key != null) {
      inPlace(change.object(), key, replay.place(change));
    }
  }

  private void inPlace(Made object, @Nullable String key, Place place) {
    if (Library.isThreadSafe("L" + object.type() + ";")) {
      return;
    }
    if (key != null) {
      String kind = object.simpleType();
      sketch.note(new ChangedInPlace(sketch.graph(), node, key, kind, place));
    } else if (work.isCaptured(object)) {
      Act birth = object.birth();
      String made = birth == null ? "" : " made at " + sketch.place(birth).brief();
      sketch.note(new ChangedInPlace(sketch.graph(), node, "", object.simpleType() + made, place));
    }
  }
}
