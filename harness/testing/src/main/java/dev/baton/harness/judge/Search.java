package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import dev.baton.harness.machine.Machine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The search for an order of one partition's operations: Wing and Gong's, with Lowe's memory of
 * configurations. It stops when its budget is spent and goes on where it was. Not thread-safe.
 *
 * @param <S> the state
 */
final class Search<S> {
  /** Where the search stands. */
  enum Result {
    ORDERED,
    IMPOSSIBLE,
    RUNNING
  }

  private final Machine<S> machine;
  private final List<Event> operations;
  private final Timeline timeline;
  private final long[] placed;
  private final Configurations seen;
  private final Map<S, Integer> numbers = new HashMap<>();
  private final List<S> states = new ArrayList<>();
  private final Deque<int[]> path = new ArrayDeque<>();
  private int state;
  private int entry;
  private int open;
  private long steps;
  private Result result = Result.RUNNING;

  Search(Machine<S> machine, List<Event> operations) {
    this.machine = machine;
    this.operations = operations;
    this.timeline = new Timeline(operations);
    this.placed = new long[(operations.size() >> 6) + 1];
    this.seen = new Configurations(placed.length);
    this.state = number(machine.initial());
    this.entry = timeline.first();
    for (int i = 0; i < operations.size(); i++) {
      open += timeline.mustEnd(i) ? 1 : 0;
    }
  }

  List<Event> operations() {
    return operations;
  }

  long steps() {
    return steps;
  }

  long bytes() {
    return seen.bytes() + 200L * states.size();
  }

  /** Goes on for at most so many steps. */
  Result run(long budget) {
    long until = steps + budget;
    while (result == Result.RUNNING && steps < until) {
      steps++;
      if (open == 0) {
        result = Result.ORDERED;
      } else if (!timeline.isEnd(entry) && timeline.isCall(entry)) {
        tryCall();
      } else if (!stepBack()) {
        result = Result.IMPOSSIBLE;
      }
    }
    return result;
  }

  private void tryCall() {
    int operation = entry >> 1;
    @Nullable S after = machine.step(states.get(state), operations.get(operation));
    if (after != null) {
      int number = number(after);
      placed[operation >> 6] |= 1L << operation;
      if (seen.add(placed, number)) {
        path.push(new int[] {operation, state});
        state = number;
        timeline.lift(operation);
        open -= timeline.mustEnd(operation) ? 1 : 0;
        entry = timeline.first();
        return;
      }
      placed[operation >> 6] &= ~(1L << operation);
    }
    entry = timeline.after(entry);
  }

  private boolean stepBack() {
    int @Nullable [] last = path.poll();
    if (last == null) {
      return false;
    }
    int operation = last[0];
    state = last[1];
    placed[operation >> 6] &= ~(1L << operation);
    timeline.putBack(operation);
    open += timeline.mustEnd(operation) ? 1 : 0;
    entry = timeline.after(2 * operation);
    return true;
  }

  private int number(S of) {
    return numbers.computeIfAbsent(
        of,
        fresh -> {
          states.add(fresh);
          return states.size() - 1;
        });
  }
}
