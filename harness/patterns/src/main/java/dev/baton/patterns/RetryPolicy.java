package dev.baton.patterns;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long something may be tried, and at what price. Immutable; each method returns
 * a changed copy. A policy is shared, the {@link BoundedRetry} that {@link #start()} makes is not:
 * one for each task.
 *
 * <pre>{@code
 * RetryPolicy reviews = RetryPolicy.attempts(5)
 *     .within(Duration.ofMinutes(10)).tokens(200_000)
 *     .backoff(Duration.ofMillis(200), Duration.ofSeconds(10));
 * }</pre>
 */
public final class RetryPolicy {
  private final Budgets budgets;
  private final Convergence convergence;
  private final Backoff backoff;
  private final Surroundings surroundings;

  /** What a policy needs from outside. */
  public record Surroundings(Time time, RandomGenerator random, CoordinationListener listener) {
    Surroundings() {
      this(Time.system(), () -> ThreadLocalRandom.current().nextLong(), CoordinationListener.NONE);
    }
  }

  /** What may be spent; the first attempt counts, and no money stands for as much as one likes. */
  private record Budgets(int attempts, Duration time, long tokens, @Nullable BigDecimal money) {
    private Budgets {
      if (attempts < 1) {
        throw new IllegalArgumentException(
            "a bound of " + attempts + " attempts allows not even the first; use 1 or more");
      }
      if (time.isNegative() || tokens < 0 || (money != null && money.signum() < 0)) {
        throw new IllegalArgumentException(
            "budgets are not negative: within %s, %d tokens, %s money"
                .formatted(time, tokens, money));
      }
    }
  }

  /** What feedback says about further attempts. */
  private record Convergence(
      Predicate<String> fatal, BiPredicate<String, String> same, int longestCycle) {
    private Convergence {
      if (longestCycle < 0) {
        throw new IllegalArgumentException(
            "cycles up to %d; use 0 to notice none".formatted(longestCycle));
      }
    }

    /** Whether the last feedback repeats what came just before it, alone or as a sequence. */
    boolean goesRound(List<String> history) {
      int size = history.size();
      for (int length = 1; length <= longestCycle && 2 * length <= size; length++) {
        boolean round = true;
        for (int i = 1; i <= length && round; i++) {
          round = same.test(history.get(size - i - length), history.get(size - i));
        }
        if (round) {
          return true;
        }
      }
      return false;
    }
  }

  /** How long to wait: before the first retry, and at most. */
  private record Backoff(Duration first, Duration longest) {
    private Backoff {
      if (first.isNegative() || longest.isNegative()) {
        throw new IllegalArgumentException(
            "times are not negative: backoff %s up to %s".formatted(first, longest));
      }
    }
  }

  private RetryPolicy(
      Budgets budgets, Convergence convergence, Backoff backoff, Surroundings surroundings) {
    this.budgets = budgets;
    this.convergence = convergence;
    this.backoff = backoff;
    this.surroundings = surroundings;
  }

  /** So many attempts, the first included, and no other limit. */
  public static RetryPolicy attempts(int attempts) {
    return new RetryPolicy(
        new Budgets(attempts, Duration.ofNanos(Long.MAX_VALUE), Long.MAX_VALUE, null),
        new Convergence(feedback -> false, String::equals, 3),
        new Backoff(Duration.ZERO, Duration.ZERO),
        new Surroundings());
  }

  private RetryPolicy with(Budgets changed) {
    return new RetryPolicy(changed, convergence, backoff, surroundings);
  }

  private RetryPolicy with(Convergence changed) {
    return new RetryPolicy(budgets, changed, backoff, surroundings);
  }

  /** Less than this long from the start to the last retry; then it aborts. */
  public RetryPolicy within(Duration most) {
    return with(new Budgets(budgets.attempts, most, budgets.tokens, budgets.money));
  }

  /** So many model tokens; when they are spent, it aborts. */
  public RetryPolicy tokens(long most) {
    return with(new Budgets(budgets.attempts, budgets.time, most, budgets.money));
  }

  /** So much money, in the unit in which it is spent; when it is spent, it aborts. */
  public RetryPolicy money(BigDecimal most) {
    return with(new Budgets(budgets.attempts, budgets.time, budgets.tokens, most));
  }

  /** Aborts on feedback after which no retry can help. */
  public RetryPolicy fatal(Predicate<String> hopeless) {
    return with(new Convergence(hopeless, convergence.same, convergence.longestCycle));
  }

  /** Compares earlier with later feedback in another way than by its text. */
  public RetryPolicy same(BiPredicate<String, String> comparison) {
    return with(new Convergence(convergence.fatal, comparison, convergence.longestCycle));
  }

  /**
   * Notices repeating sequences of feedback up to this length; 3, unless it is said.
   *
   * @param longest 1 notices only the same feedback twice, 2 also A, B, A, B
   */
  public RetryPolicy cycles(int longest) {
    return with(new Convergence(convergence.fatal, convergence.same, longest));
  }

  /** Waits before each retry: this long before the first, doubled with each further one. */
  public RetryPolicy backoff(Duration first, Duration longest) {
    return new RetryPolicy(budgets, convergence, new Backoff(first, longest), surroundings);
  }

  /** Takes time, randomness and the listener from here. */
  public RetryPolicy surroundings(Surroundings from) {
    return new RetryPolicy(budgets, convergence, backoff, from);
  }

  /** A bound for one task; its time starts now. */
  public BoundedRetry start() {
    return new BoundedRetry(this, surroundings.time().nanos());
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** The longest wait before this retry, counted from 1, in nanoseconds. */
  long delay(int retry) {
    long delay = Time.toNanos(backoff.first);
    long most = Math.max(Time.toNanos(backoff.longest), delay);
    for (int i = 1; i < retry && delay < most; i++) {
      delay = delay > most / 2 ? most : delay * 2;
    }
    return delay;
  }

  /** How long to wait before this retry: any part of its delay. */
  Duration wait(int retry) {
    long full = delay(retry);
    return Duration.ofNanos(full == 0 ? 0 : surroundings.random().nextLong(full + 1));
  }

  /** Whether no time is left for a further attempt. */
  boolean isLate(Duration elapsed) {
    return elapsed.compareTo(budgets.time) >= 0;
  }

  /** Whether nothing is left of a budget: what a further attempt costs would go past it. */
  boolean isSpent(Duration elapsed, long tokens, BigDecimal money) {
    return isLate(elapsed)
        || tokens >= budgets.tokens
        || (budgets.money != null && money.compareTo(budgets.money) >= 0);
  }

  /**
   * What to do after the last of these failures.
   *
   * @param learns whether repeated feedback is a lack of convergence
   */
  RetryAction judge(List<String> history, boolean isSpent, boolean learns) {
    if (isSpent || convergence.fatal.test(history.get(history.size() - 1))) {
      return RetryAction.ABORT;
    }
    boolean isLast = history.size() >= budgets.attempts;
    return isLast || (learns && convergence.goesRound(history))
        ? RetryAction.ESCALATE
        : RetryAction.RETRY;
  }
}
