package dev.baton.engine.replay;

import dev.baton.engine.replay.machine.Certainty;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Descriptors;
import dev.baton.engine.replay.thing.Items;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs the functions that code gives to libraries to be run. */
final class FunctionRuns {
  private static final List<String> RUN =
      List.of("java/", "reactor/", "io/reactivex/", "io/smallrye/mutiny/", "io/vavr/");
  private static final Set<String> AT_ONCE = Set.of("forEach", "forEachOrdered");
  private final Execution execution;

  FunctionRuns(Execution execution) {
    this.execution = execution;
  }

  /** What the functions return, for each item that they are run on. */
  Items run(Act act) {
    Items produced = new Items();
    boolean runs = RUN.stream().anyMatch(owner -> act.target().owner().startsWith(owner));
    for (int i = 0; runs && i < act.count(); i++) {
      for (Thing argument : act.argument(i)) {
        if (argument instanceof Thing.Code code) {
          for (List<Set<Thing>> given : rounds(act, code)) {
            produced.add(run(act, code, given));
          }
        }
      }
    }
    if (!act.isStatic() && !Sequences.of(act.receiver()).isSure()) {
      produced.doubt();
    }
    return produced;
  }

  private Set<Thing> run(Act act, Thing.Code code, List<Set<Thing>> given) {
    boolean sure = AT_ONCE.contains(act.name()) && isSure(act);
    Certainty certainty = execution.certainty();
    boolean before = sure ? certainty.holds() : certainty.lose();
    Set<Thing> returned = execution.apply(code, "", given);
    certainty.back(before);
    return returned;
  }

  private static boolean isSure(Act act) {
    return Maps.isMap(act) ? Maps.isSure(act.receiver()) : Sequences.of(act.receiver()).isSure();
  }

  /** What a function is given, round by round. */
  private static List<List<Set<Thing>>> rounds(Act act, Thing.Code code) {
    List<List<Set<Thing>>> rounds = new ArrayList<>();
    int parameters = Descriptors.padded(code, Set.of()).size();
    if (!act.isStatic() && parameters == 2 && Maps.isMap(act)) {
      Maps.pairs(act.receiver()).forEach(pair -> rounds.add(List.of(pair.key(), pair.value())));
    } else if (!act.isStatic() && parameters == 1) {
      for (Set<Thing> item : Sequences.of(act.receiver()).all()) {
        rounds.add(List.of(item.isEmpty() ? Set.of(Thing.UNKNOWN) : item));
      }
    }
    if (rounds.isEmpty()) {
      Set<Thing> inside = act.isStatic() ? Set.of() : Sequences.of(act.receiver()).any();
      rounds.add(Descriptors.padded(code, inside.isEmpty() ? Set.of(Thing.UNKNOWN) : inside));
    }
    return rounds;
  }
}
