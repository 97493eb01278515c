package dev.baton.patterns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Runs one piece of work for each of several items at once, and has a result for every one of them,
 * whatever becomes of the others: a branch that fails, hangs or dies takes no other down.
 *
 * <p>Immutable: a template that may be run several times, by several threads. What a branch did
 * happens before its result is seen. Branches run on virtual threads where the JVM has them.
 *
 * <pre>{@code
 * FanIn<Answer> answers = FanOut.over(questions).concurrency(8).deadline(Duration.ofMinutes(1))
 *     .retry(BoundedRetry.attempts(3)).run(researcher::ask);
 * for (SubtaskResult<Answer> result : answers.results()) { ... }
 * }</pre>
 */
public final class FanOut<I> {
  private final List<I> items;
  private final int concurrency;
  private final Duration deadline;
  private final BoundedRetry retry;
  private final Time time;
  private final CoordinationListener listener;

  private FanOut(
      List<I> items, int concurrency, Duration deadline, BoundedRetry retry, Surroundings in) {
    this.items = items;
    this.concurrency = concurrency;
    this.deadline = deadline;
    this.retry = retry;
    this.time = in.time;
    this.listener = in.listener;
  }

  private record Surroundings(Time time, CoordinationListener listener) {}

  private Surroundings surroundings() {
    return new Surroundings(time, listener);
  }

  /** Over these items, all at once, without deadline, each tried once. */
  public static <I> FanOut<I> over(Collection<I> items) {
    return new FanOut<>(
        List.copyOf(items),
        Integer.MAX_VALUE,
        Duration.ofNanos(Long.MAX_VALUE),
        BoundedRetry.attempts(1),
        new Surroundings(Time.system(), CoordinationListener.NONE));
  }

  /** At most so many branches at once. */
  public FanOut<I> concurrency(int most) {
    if (most < 1) {
      throw new IllegalArgumentException(
          "a concurrency of " + most + " lets no branch run; use 1 or more");
    }
    return new FanOut<>(items, most, deadline, retry, surroundings());
  }

  /** Each branch gets so long from its start, retries included. */
  public FanOut<I> deadline(Duration each) {
    return new FanOut<>(items, concurrency, each, retry, surroundings());
  }

  /** Branches that throw try again; each has a fresh bound like this one. */
  public FanOut<I> retry(BoundedRetry template) {
    return new FanOut<>(items, concurrency, deadline, template, surroundings());
  }

  /** With a clock and a listener. */
  public FanOut<I> observed(CoordinationListener by, Time clock) {
    return new FanOut<>(items, concurrency, deadline, retry, new Surroundings(clock, by));
  }

  /**
   * Runs the branches and waits for all of them. If this thread is interrupted, branches that are
   * not done are cancelled, and its interrupt flag is set again.
   */
  public <R> FanIn<R> run(Function<? super I, ? extends R> work) {
    FanOutRun<R> run = new FanOutRun<>(items.size(), deadline, time, listener);
    List<FanOutRun.Branch<R>> branches = new ArrayList<>();
    for (I item : items) {
      branches.add(() -> attempt(item, work));
    }
    List<SubtaskResult<R>> results = run.run(branches, concurrency);
    return () -> results;
  }

  private <R> SubtaskResult<R> attempt(I item, Function<? super I, ? extends R> work) {
    BoundedRetry bound = retry.fresh();
    while (true) {
      try {
        return new SubtaskResult.Succeeded<>(work.apply(item));
      } catch (RuntimeException e) {
        String feedback = String.valueOf(e.getMessage());
        if (bound.next(feedback, false) != RetryAction.RETRY || !bound.pause()) {
          return new SubtaskResult.Failed<>(e);
        }
      } catch (Throwable fatal) {
        // a branch that dies is a result as well: the others go on
        return new SubtaskResult.Failed<>(fatal);
      }
    }
  }
}
