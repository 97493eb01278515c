package dev.baton.engine.replay;

import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What has happened so far, and what happens in the run that is going on. Not thread-safe. */
final class Journal {
  private final Set<Made> made = new LinkedHashSet<>();
  private final IdentityHashMap<Act, Made> resultOf = new IdentityHashMap<>();
  private List<Act> acts = new ArrayList<>();
  private List<Change> changes = new ArrayList<>();
  private Set<Thing> compared = new LinkedHashSet<>();
  private int run;
  private int runs;

  List<Made> made() {
    return List.copyOf(made);
  }

  @Nullable Made resultOf(Act act) {
    return resultOf.get(act);
  }

  /** The number of the run that is going on. */
  int run() {
    return run;
  }

  void act(Act act) {
    acts.add(act);
  }

  void change(Change change) {
    changes.add(change);
  }

  void compared(Set<Thing> things) {
    compared.addAll(things);
  }

  void made(Thing thing) {
    if (thing instanceof Made object && made.add(object) && object.birth() != null) {
      resultOf.put(object.birth(), object);
    }
  }

  /** Does something that something outside starts. */
  <V> V fresh(Supplier<V> work) {
    int before = run;
    run = ++runs;
    V result = work.get();
    run = before;
    return result;
  }

  /** Does something, and tells what came of it. */
  Outcome outcome(Supplier<Set<Thing>> work) {
    List<Act> actsBefore = acts;
    List<Change> changesBefore = changes;
    Set<Thing> comparedBefore = compared;
    acts = new ArrayList<>();
    changes = new ArrayList<>();
    compared = new LinkedHashSet<>();
    Set<Thing> returned = fresh(work);
    Outcome outcome =
        new Outcome(returned, List.copyOf(acts), List.copyOf(changes), Set.copyOf(compared));
    acts = actsBefore;
    changes = changesBefore;
    compared = comparedBefore;
    return outcome;
  }
}
