package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.History;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import dev.baton.harness.machine.Machine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries every order, without memory, one object after the other: slow, and plainly right. */
final class BruteForce {
  private BruteForce() {}

  static <S> boolean linearizable(Machine<S> machine, History history) {
    Map<Object, List<Event>> parts = new HashMap<>();
    for (Event e : history) {
      if (machine.concerns(e) && (e.outcome() != Outcome.UNKNOWN || e.op() != Op.READ)) {
        parts.computeIfAbsent(machine.partition(e), k -> new ArrayList<>()).add(e);
      }
    }
    return parts.values().stream().allMatch(p -> order(machine, machine.initial(), p));
  }

  private static <S> boolean order(Machine<S> machine, S state, List<Event> left) {
    if (left.stream().allMatch(e -> e.outcome() == Outcome.UNKNOWN)) {
      return true;
    }
    for (Event next : left) {
      boolean late = left.stream().anyMatch(e -> e.outcome() != Outcome.UNKNOWN && e.before(next));
      S after = late ? null : machine.step(state, next);
      if (after != null) {
        List<Event> rest = new ArrayList<>(left);
        rest.remove(next);
        if (order(machine, after, rest)) {
          return true;
        }
      }
    }
    return false;
  }
}
