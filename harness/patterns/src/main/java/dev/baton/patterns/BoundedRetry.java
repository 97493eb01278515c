package dev.baton.patterns;

import dev.baton.patterns.Operation.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

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
  private @Nullable RetryAction end;

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
    RetryAction action;
    int attempt;
    lock.lock();
    try {
      history.add(feedback);
      action = end == null ? judge(feedback, learns) : end;
      attempt = history.size();
      if (action != RetryAction.RETRY) {
        end = action;
      }
    } finally {
      lock.unlock();
    }
    CoordinationListener listener = policy.surroundings().listener();
    if (listener != CoordinationListener.NONE) {
      Kind kind = action == RetryAction.RETRY ? Kind.ATTEMPT : Kind.GAVE_UP;
      Operation operation = Operation.of(kind).value(feedback).attempt(attempt);
      listener.before(operation);
      listener.after(operation.outcome(action.name().toLowerCase(Locale.ROOT)));
    }
    return action;
  }

  private RetryAction judge(String feedback, boolean learns) {
    if (policy.fatal().test(feedback) || isSpent()) {
      return RetryAction.ABORT;
    }
    return history.size() >= policy.attempts() || (learns && isGoingRound())
        ? RetryAction.ESCALATE
        : RetryAction.RETRY;
  }

  private boolean isSpent() {
    return tokens > policy.tokens()
        || money.compareTo(policy.money()) > 0
        || policy.surroundings().time().nanos() - start > Time.toNanos(policy.time());
  }

  /** Whether the last feedback repeats what came just before it, alone or as a sequence. */
  private boolean isGoingRound() {
    int size = history.size();
    for (int length = 1; length <= policy.longestCycle() && 2 * length <= size; length++) {
      boolean round = true;
      for (int i = 1; i <= length && round; i++) {
        round = policy.same().test(history.get(size - i - length), history.get(size - i));
      }
      if (round) {
        return true;
      }
    }
    return false;
  }

  /** Counts model tokens against the budget; the next failed attempt looks at it. */
  public void spendTokens(long used) {
    notLess(used >= 0, used);
    lock.lock();
    try {
      tokens = tokens > Long.MAX_VALUE - used ? Long.MAX_VALUE : tokens + used;
    } finally {
      lock.unlock();
    }
  }

  /** Counts money against the budget; the next failed attempt looks at it. */
  public void spend(BigDecimal used) {
    notLess(used.signum() >= 0, used);
    lock.lock();
    try {
      money = money.add(used);
    } finally {
      lock.unlock();
    }
  }

  private static void notLess(boolean holds, Object used) {
    if (!holds) {
      throw new IllegalArgumentException("%s was spent; nothing is given back".formatted(used));
    }
  }

  /** All feedback up to now, the oldest first; a copy. */
  public List<String> feedbackHistory() {
    lock.lock();
    try {
      return List.copyOf(history);
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
    Time time = policy.surroundings().time();
    long full = policy.delay(feedbackHistory().size());
    long wait = full == 0 ? 0 : policy.surroundings().random().nextLong(full + 1);
    if (time.nanos() - start > Time.toNanos(policy.time()) - wait) {
      return false;
    }
    try {
      time.sleep(Duration.ofNanos(wait));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !Thread.currentThread().isInterrupted();
  }
}
