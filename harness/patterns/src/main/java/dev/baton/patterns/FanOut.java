package dev.baton.patterns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Runs one piece of work for each of several items at once, and has a result for every one of them,
 * whatever becomes of the others: a branch that fails, hangs or dies takes no other down.
 *
 * <p>Immutable: a template that may be run several times, by several threads. Each branch has its
 * item to itself until its result is there; a branch that was ended has lost it, whatever it does
 * later. What a branch did happens before its result is seen. Branches run on virtual threads where
 * the JVM has them.
 *
 * <pre>{@code
 * FanIn<Answer> answers = FanOut.over(questions).concurrency(8).deadline(Duration.ofMinutes(1))
 *     .retry(BoundedRetry.attempts(3)).run(researcher::ask);
 * for (SubtaskResult<Answer> result : answers.results()) { ... }
 * }</pre>
 */
public final class FanOut<I> {
  static final Duration NEVER = Duration.ofNanos(Long.MAX_VALUE);
  private final List<I> items;
  private final Plan plan;

  /** What is the same for all branches; a concurrency of 0 stands for as many as there can be. */
  record Plan(
      int concurrency,
      Duration deadline,
      BoundedRetry retry,
      Time time,
      CoordinationListener listener) {}

  private FanOut(List<I> items, Plan plan) {
    this.items = items;
    this.plan = plan;
  }

  /**
   * Over these items, all at once, without deadline, each tried once. On a JVM without virtual
   * threads "all at once" ends at 4096; a greater {@link #concurrency} is taken at its word.
   */
  public static <I> FanOut<I> over(Collection<I> items) {
    return new FanOut<>(
        Collections.unmodifiableList(new ArrayList<>(items)),
        new Plan(0, NEVER, BoundedRetry.attempts(1), Time.system(), CoordinationListener.NONE));
  }

  /** At most so many branches at once. */
  public FanOut<I> concurrency(int most) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "a concurrency of " + most + " lets no branch run; use 1 or more");
    }
    return new FanOut<>(items, new Plan(most, plan.deadline, plan.retry, plan.time, plan.listener));
  }

  /**
   * Each branch gets so long from its start, retries included. One that does not heed its interrupt
   * then is left to itself, and another branch runs in its place.
   */
  public FanOut<I> deadline(Duration each) {
    if (each.isNegative() || each.isZero()) {
      throw new IllegalArgumentException(
          "a deadline of " + each + " lets no branch finish; use a positive one");
    }
    return new FanOut<>(
        items, new Plan(plan.concurrency, each, plan.retry, plan.time, plan.listener));
  }

  /**
   * Branches that throw an exception try again; each has a fresh bound like this one. A branch does
   * not learn from what it threw, so that throwing the same twice is no reason to give up.
   */
  public FanOut<I> retry(BoundedRetry template) {
    return new FanOut<>(
        items, new Plan(plan.concurrency, plan.deadline, template, plan.time, plan.listener));
  }

  /** With a clock and a listener. */
  public FanOut<I> observed(CoordinationListener by, Time clock) {
    return new FanOut<>(items, new Plan(plan.concurrency, plan.deadline, plan.retry, clock, by));
  }

  /**
   * Runs the branches and waits for all of them. If this thread is interrupted, branches that are
   * not done are cancelled, and its interrupt flag is set again.
   */
  public <R> FanIn<R> run(Function<? super I, ? extends R> work) {
    return new Results<>(new FanOutRun<I, R>(plan, items, work, null).run());
  }

  /** The same, and shows each result as it comes. */
  public <R> FanIn<R> run(Function<? super I, ? extends R> work, Arrivals<R> arrivals) {
    return new Results<>(new FanOutRun<I, R>(plan, items, work, arrivals).run());
  }

  private record Results<R>(List<SubtaskResult<R>> results) implements FanIn<R> {}
}
