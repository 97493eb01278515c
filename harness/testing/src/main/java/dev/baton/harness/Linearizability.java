package dev.baton.harness;

import dev.baton.harness.history.History;
import dev.baton.harness.judge.Judge;
import dev.baton.harness.judge.Judgement;
import dev.baton.harness.machine.Machine;

/**
 * Whether concurrent operations look as if each had happened at one moment between its call and its
 * return (Herlihy and Wing, 1990).
 *
 * <p>The search is Wing and Gong's, with Lowe's memory of configurations, by partition; version
 * stamped state is judged in linear time. A search ends: undecided, when its steps or memory are
 * spent. Thread-safe, no state of its own.
 */
public final class Linearizability {
  private static final long STEPS = 200_000_000;

  private Linearizability() {}

  /** Judges with the usual bounds: 200 million steps, and a third of the heap. */
  public static Verdict check(Model<?> model, History history) {
    return check(model, history, STEPS);
  }

  /**
   * Judges within a bound.
   *
   * @param maxSteps the steps after which the verdict is undecided
   */
  public static Verdict check(Model<?> model, History history, long maxSteps) {
    Machine<?> machine = model instanceof Model.Ready<?> ready ? ready.machine() : model;
    Judgement judgement = Judge.within(maxSteps).judge(machine, history);
    return switch (judgement.kind()) {
      case LINEARIZABLE -> new Verdict.Linearizable();
      case VIOLATION -> new Verdict.Violation(judgement.sentence(), judgement.witness());
      case UNDECIDED -> new Verdict.Undecided(judgement.sentence());
    };
  }
}
