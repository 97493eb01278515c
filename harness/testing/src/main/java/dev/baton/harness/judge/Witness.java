package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.Outcome;
import dev.baton.harness.machine.Machine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a history that has no order down to what a person must look at: the shortest beginning that
 * has none, without the observations that play no part. Linearizability is closed under beginnings,
 * so the first return that cannot be explained is found by halving.
 */
final class Witness<S> {
  private static final long BUDGET = 200_000;
  private static final int MAX_DROPS = 200;
  private final Machine<S> machine;

  Witness(Machine<S> machine) {
    this.machine = machine;
  }

  /** The judgement on operations that are known to have no order. */
  Judgement of(List<Event> operations) {
    List<Event> byEnd =
        operations.stream()
            .filter(e -> e.outcome() != Outcome.UNKNOWN)
            .sorted(Comparator.comparingLong(Event::end))
            .toList();
    int low = 0;
    int high = byEnd.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (impossible(until(operations, byEnd.get(middle).end()))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    Event last = byEnd.get(high);
    List<Event> left = drop(until(operations, last.end()), last);
    return Judgement.violation(sentence(left, last), left);
  }

  private String sentence(List<Event> left, Event last) {
    return "no order of "
        + (left.size() == 1 ? "this operation" : "these " + left.size() + " operations")
        + " that respects their times explains "
        + last.sentence();
  }

  private boolean impossible(List<Event> operations) {
    return new Search<>(machine, operations).run(BUDGET) == Search.Result.IMPOSSIBLE;
  }

  /** What had been called by then; what had not returned by then may or may not have happened. */
  private List<Event> until(List<Event> operations, long tick) {
    List<Event> begun = new ArrayList<>();
    for (Event e : operations) {
      if (e.end() <= tick || (e.outcome() == Outcome.UNKNOWN && e.call() <= tick)) {
        begun.add(e);
      } else if (e.call() <= tick && !machine.observes(e)) {
        begun.add(pending(e));
      }
    }
    return begun;
  }

  private static Event pending(Event e) {
    return new Event(
        e.line(),
        e.agent(),
        e.op(),
        e.key(),
        e.value(),
        e.version(),
        e.base(),
        e.call(),
        Event.NEVER,
        Outcome.UNKNOWN,
        e.task(),
        e.token(),
        e.attempt());
  }

  private List<Event> drop(List<Event> operations, Event last) {
    List<Event> left = new ArrayList<>(operations);
    int tries = MAX_DROPS;
    for (int i = left.size() - 1; i >= 0 && tries > 0; i--) {
      Event e = left.get(i);
      if (e.equals(last) || !machine.observes(e)) {
        continue;
      }
      tries--;
      left.remove(i);
      if (!impossible(left)) {
        left.add(i, e);
      }
    }
    return left;
  }
}
