package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The bound of one task: after each failed attempt it says whether to try again.
 *
 * <p>The last attempt escalates; so does the same feedback twice in a row, or a cycle of feedback,
 * because nothing is learned any more. Fatal feedback, or a spent budget, aborts. Once it has
 * escalated or aborted, it answers the same for ever. {@link RetryPolicy} has the budgets, the
 * backoff, and what counts as the same.
 *
 * <p>Owned by the task that it bounds; make a new one for the next. Safe to share between threads:
 * each answer counts once, and what happened before it happens before every later one. It holds no
 * lock, so that functions of the policy may take their time.
 *
 * <pre>{@code
 * BoundedRetry retry = BoundedRetry.attempts(3);
 * while (true) {
 *   Review review = reviewer.review(writer.write(task, retry.feedbackHistory()));
 *   if (review.accepted() || retry.next(review.feedback()) != RetryAction.RETRY) { break; }
 * }
 * }</pre>
 */
public final class BoundedRetry {
  private final RetryPolicy policy;
  private final long start;
  private final AtomicReference<Progress> progress =
      new AtomicReference<>(new Progress(List.of(), RetryAction.RETRY, 0, BigDecimal.ZERO));

  BoundedRetry(RetryPolicy policy, long start) {
    this.policy = policy;
    this.start = start;
  }

  /** How far the task is; the last action stays what it is once it is no retry. */
  private record Progress(List<String> history, RetryAction last, long tokens, BigDecimal money) {
    Progress spent(long moreTokens, BigDecimal moreMoney) {
      long sum = tokens > Long.MAX_VALUE - moreTokens ? Long.MAX_VALUE : tokens + moreTokens;
      return new Progress(history, last, sum, money.add(moreMoney));
    }
  }

  /**
   * So many attempts, the first included.
   *
   * @throws IllegalArgumentException for less than one
   */
  public static BoundedRetry attempts(int attempts) {
    return RetryPolicy.attempts(attempts).start();
  }

  /** A new bound of the same policy, with nothing used up. */
  public BoundedRetry fresh() {
    return policy.start();
  }

  /** The same, as if it had been made at this reading of {@link #nanos}. */
  BoundedRetry fresh(long since) {
    return new BoundedRetry(policy, since);
  }

  /** A reading of its clock. */
  long nanos() {
    return policy.surroundings().time().nanos();
  }

  /** What to do after an attempt failed with this feedback. */
  public RetryAction next(String feedback) {
    Objects.requireNonNull(feedback, "no feedback; say what was wrong with the attempt");
    return next(feedback, true);
  }

  /** The same, for who does not learn from feedback: repeating it is no lack of convergence. */
  RetryAction next(String feedback, boolean learns) {
    Progress now = progress.updateAndGet(before -> failed(before, feedback, learns));
    CoordinationListener listener = policy.surroundings().listener();
    if (listener != CoordinationListener.NONE) {
      Kind kind = now.last == RetryAction.RETRY ? Kind.ATTEMPT : Kind.GAVE_UP;
      Operation operation = Operation.of(kind).value(feedback).attempt(now.history.size());
      listener.before(operation);
      listener.after(operation.outcome(now.last.name().toLowerCase(Locale.ROOT)));
    }
    return now.last;
  }

  private Progress failed(Progress before, String feedback, boolean learns) {
    List<String> history = Stream.concat(before.history.stream(), Stream.of(feedback)).toList();
    RetryAction action = before.last;
    if (action == RetryAction.RETRY) {
      boolean isSpent = policy.isSpent(elapsed(), before.tokens, before.money);
      action = policy.judge(history, isSpent, learns);
    }
    return new Progress(history, action, before.tokens, before.money);
  }

  private Duration elapsed() {
    return Duration.ofNanos(nanos() - start);
  }

  /** Counts model tokens against the budget; the next failed attempt looks at it. */
  public void spendTokens(long used) {
    notLess(used >= 0, used);
    progress.updateAndGet(now -> now.spent(used, BigDecimal.ZERO));
  }

  /** Counts money against the budget; the next failed attempt looks at it. */
  public void spend(BigDecimal used) {
    notLess(used.signum() >= 0, used);
    progress.updateAndGet(now -> now.spent(0, used));
  }

  private static void notLess(boolean holds, Object used) {
    if (!holds) {
      throw new IllegalArgumentException("%s was spent; nothing is given back".formatted(used));
    }
  }

  /** All feedback up to now, the oldest first; immutable. */
  public List<String> feedbackHistory() {
    return Objects.requireNonNull(progress.get()).history;
  }

  /**
   * Waits before the next attempt: a random part of a delay that doubles with each (full jitter),
   * so that those who failed together do not come back together.
   *
   * @return false when there is no time left for it, or the thread was interrupted, with its
   *     interrupt flag set again
   */
  public boolean pause() {
    Duration wait = policy.wait(feedbackHistory().size());
    if (policy.isLate(elapsed().plus(wait))) {
      return false;
    }
    try {
      policy.surroundings().time().sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !Thread.currentThread().isInterrupted();
  }
}
