package dev.baton.engine.framework.sketch;

import dev.baton.engine.model.GraphFact.Aliasing;
import dev.baton.engine.model.GraphFact.KeyWrite;
import dev.baton.engine.model.GraphFact.Manner;
import dev.baton.engine.model.GraphFact.Missing;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.graph.GraphDetail.Count;
import dev.baton.engine.model.graph.GraphDetail.Counts;
import dev.baton.engine.replay.Change;
import dev.baton.engine.replay.MapContent;
import dev.baton.engine.replay.Outcome;
import dev.baton.engine.replay.Replay;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a node's code reads from the state and writes to it. */
public final class NodeWork {
  private static final String WORK = "apply";
  private final Sketch sketch;
  private final Replay replay;
  private final Set<Made> captured = new HashSet<>();

  public NodeWork(Sketch sketch) {
    this.sketch = sketch;
    this.replay = sketch.replay();
  }

  /** The code behind wrappers such as {@code node_async(..)}, where it was read. */
  public Set<Thing> unwrap(Set<Thing> things) {
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
  public Outcome run(Set<Thing> action, Made state) {
    Set<Thing> returned = new LinkedHashSet<>();
    Set<Act> acts = new LinkedHashSet<>();
    List<Change> changes = new ArrayList<>();
    Set<Thing> compared = new LinkedHashSet<>();
    for (Thing code : unwrap(action)) {
      Outcome outcome = run(code, state);
      if (outcome == null) {
        returned.add(Thing.UNKNOWN);
      } else {
        returned.addAll(outcome.returned());
        acts.addAll(outcome.acts());
        changes.addAll(outcome.changes());
        compared.addAll(outcome.compared());
      }
    }
    return new Outcome(returned, List.copyOf(acts), changes, compared);
  }

  /** An action takes the state, or the state and a configuration. */
  private @Nullable Outcome run(Thing code, Made state) {
    for (int parameters = 1; parameters <= 2; parameters++) {
      List<Set<Thing>> given =
          parameters == 1
              ? List.of(Set.of(state))
              : List.of(Set.of(state), Set.of(Made.outside("config")));
      if (code instanceof Thing.Code || replay.has(code, WORK, parameters)) {
        capture(code);
        return replay.call(code, WORK, given);
      }
    }
    return null;
  }

  private void capture(Thing code) {
    captured.clear();
    if (code instanceof Thing.Code lambda) {
      for (Set<Thing> values : lambda.captured()) {
        values.stream()
            .filter(t -> t instanceof Made m && m.isResultOf("<init>"))
            .forEach(t -> captured.add((Made) t));
      }
    }
  }

  /** Whether the code that ran last found the object around it. */
  boolean isCaptured(Made object) {
    return captured.contains(object);
  }

  /** Notes what the code of a node does with the state. */
  public void note(String node, Set<Thing> action, Place place) {
    Made state = Made.outside("state");
    Outcome outcome = run(action, state);
    writes(node, outcome.returned(), place);
    Streams.note(node, outcome, this, replay);
    StateAccess access = new StateAccess(sketch, node, this);
    access.note(state, outcome);
    HandedBack back = new HandedBack(sketch, node, access);
    for (MapContent.Entry entry : MapContent.of(outcome.returned()).entries()) {
      counts(node, entry, access);
      back.note(entry);
    }
    for (Thing code : unwrap(action)) {
      if (code instanceof Made object) {
        new Memory(sketch).note(node, object, outcome);
      }
    }
  }

  /** Notes the keys of a map that becomes part of the state. */
  public void writes(String node, Set<Thing> map, Place place) {
    MapContent content = MapContent.of(map);
    for (MapContent.Entry entry : content.entries()) {
      write(node, entry, Manner.RETURNED);
    }
    if (content.isOpen()) {
      sketch.unresolved(Missing.KEY, node, "what it writes is known at run time only", place);
    }
  }

  private void counts(String node, MapContent.Entry entry, StateAccess access) {
    Count count = null;
    boolean constant = !entry.value().isEmpty();
    for (Thing thing : entry.value()) {
      boolean number = thing instanceof Thing.Const c && c.value() instanceof Number;
      constant &= number;
      boolean own = access.keyOf(thing).filter(entry.key()::equals).isPresent();
      if (own && thing instanceof Thing.Counted counted) {
        count = counted.up() ? Count.UP : Count.DOWN;
      }
    }
    Count found = constant ? Count.RESET : count;
    if (found != null) {
      Place place = sketch.place(entry.act());
      sketch.note(new Counts(sketch.graph(), node, entry.key(), found, place));
    }
  }

  /** Notes one write. */
  public void write(String node, MapContent.Entry entry, Manner manner) {
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

  /** Notes reads, and writes past the return value. */
  public StateAccess.Seen touches(String node, Made state, Outcome outcome) {
    return new StateAccess(sketch, node, this).note(state, outcome);
  }
}
