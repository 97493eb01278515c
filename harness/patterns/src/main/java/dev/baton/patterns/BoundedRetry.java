package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The bound of one task: after each failed attempt it says whether to try again.
 *
 * <p>The last attempt escalates; so does the same feedback twice in a row, or a cycle of feedback,
 * because nothing is learned any more. Fatal feedback, or a spent budget, aborts. Once it has
 * escalated or aborted, it answers the same for ever.
 *
 * <p>Owned by the task that it bounds; make a new one for the next. Safe to share between threads:
 * each answer counts once.
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
  private final ReentrantLock lock = new ReentrantLock();
  private final List<String> history = new ArrayList<>();
  private long tokens;
  private BigDecimal money = BigDecimal.ZERO;
  private RetryAction end = RetryAction.RETRY;

  BoundedRetry(RetryPolicy policy, long start) {
    this.policy = policy;
    this.start = start;
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
    int[] attempt = {0};
    RetryAction action =
        locked(
            () -> {
              history.add(feedback);
              attempt[0] = history.size();
              end = end == RetryAction.RETRY ? judge(feedback, learns) : end;
              return end;
            });
    CoordinationListener listener = policy.surroundings().listener();
    if (listener != CoordinationListener.NONE) {
      Kind kind = action == RetryAction.RETRY ? Kind.ATTEMPT : Kind.GAVE_UP;
      Operation operation = Operation.of(kind).value(feedback).attempt(attempt[0]);
      listener.before(operation);
      listener.after(operation.outcome(action.name().toLowerCase(Locale.ROOT)));
    }
    return action;
  }

  private RetryAction judge(String feedback, boolean learns) {
    Duration elapsed = Duration.ofNanos(nanos() - start);
    if (policy.fatal().test(feedback) || policy.isSpent(elapsed, tokens, money)) {
      return RetryAction.ABORT;
    }
    return history.size() >= policy.attempts() || (learns && policy.goesRound(history))
        ? RetryAction.ESCALATE
        : RetryAction.RETRY;
  }

  /** Counts model tokens against the budget; the next failed attempt looks at it. */
  public void spendTokens(long used) {
    notLess(used >= 0, used);
    locked(() -> tokens = tokens > Long.MAX_VALUE - used ? Long.MAX_VALUE : tokens + used);
  }

  /** Counts money against the budget; the next failed attempt looks at it. */
  public void spend(BigDecimal used) {
    notLess(used.signum() >= 0, used);
    locked(() -> money = money.add(used));
  }

  private static void notLess(boolean holds, Object used) {
    if (!holds) {
      throw new IllegalArgumentException("%s was spent; nothing is given back".formatted(used));
    }
  }

  /** All feedback up to now, the oldest first; a copy. */
  public List<String> feedbackHistory() {
    return locked(() -> List.copyOf(history));
  }

  private <T> T locked(Supplier<T> body) {
    lock.lock();
    try {
      return body.get();
    } finally {
      lock.unlock();
    }
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
    if (policy.isSpent(wait.plusNanos(nanos() - start), 0, BigDecimal.ZERO)) {
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
