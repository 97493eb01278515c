package dev.baton.harness.judge;

import dev.baton.harness.history.Event;
import dev.baton.harness.history.History;
import dev.baton.harness.history.Op;
import dev.baton.harness.history.Outcome;
import dev.baton.harness.machine.Machine;
import dev.baton.harness.machine.Versioned;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges a whole history: partitions it, and gives each partition a turn with a budget that doubles
 * from round to round. One partition that is hard never hides another that is plainly wrong.
 */
public final class Judge {
  private static final long FIRST_BUDGET = 1_000;
  private final long maxSteps;
  private final long maxBytes;

  private Judge(long maxSteps, long maxBytes) {
    this.maxSteps = maxSteps;
    this.maxBytes = maxBytes;
  }

  /**
   * A judge that gives up, undecided, after so many steps, or when its memory of configurations has
   * grown to a third of the heap.
   */
  public static Judge within(long maxSteps) {
    return new Judge(maxSteps, Runtime.getRuntime().maxMemory() / 3);
  }

  /** Whether the history is linearizable. */
  public <S> Judgement judge(Machine<S> machine, History history) {
    return machine instanceof Versioned
        ? new VersionOrder(this).judge(history)
        : search(machine, history);
  }

  /** The general search, for any machine. */
  <S> Judgement search(Machine<S> machine, History history) {
    List<Search<S>> left = searches(machine, history);
    long spent = 0;
    for (long budget = FIRST_BUDGET; !left.isEmpty(); budget *= 2) {
      for (Iterator<Search<S>> i = left.iterator(); i.hasNext(); ) {
        Search<S> search = i.next();
        long before = search.steps();
        Search.Result result = search.run(Math.min(budget, maxSteps - spent));
        spent += search.steps() - before;
        if (result == Search.Result.IMPOSSIBLE) {
          return new Witness<>(machine).of(search.operations());
        }
        if (result == Search.Result.ORDERED) {
          i.remove();
        } else if (spent >= maxSteps || bytes(left) > maxBytes) {
          return giveUp(left.size(), spent);
        }
      }
    }
    return Judgement.linearizable();
  }

  private static <S> long bytes(List<Search<S>> searches) {
    return searches.stream().mapToLong(Search::bytes).sum();
  }

  private static Judgement giveUp(int left, long spent) {
    return Judgement.undecided(
        "undecided after "
            + spent
            + " steps, with "
            + left
            + " partitions open; give it more steps or heap, or a model that partitions further");
  }

  private static <S> List<Search<S>> searches(Machine<S> machine, History history) {
    Map<Object, List<Event>> parts = new LinkedHashMap<>();
    for (Event e : history) {
      boolean seen = e.outcome() != Outcome.UNKNOWN || e.op() != Op.READ;
      if (seen && machine.concerns(e)) {
        parts.computeIfAbsent(machine.partition(e), k -> new ArrayList<>()).add(e);
      }
    }
    List<Search<S>> searches = new ArrayList<>();
    parts.values().forEach(part -> searches.add(new Search<>(machine, part)));
    return searches;
  }
}
