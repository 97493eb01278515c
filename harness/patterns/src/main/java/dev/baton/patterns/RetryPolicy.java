package dev.baton.patterns;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

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
 *
 * @param attempts the most attempts, the first one included
 * @param time the time from the start in which a retry may begin
 * @param tokens the model tokens that may be spent before a retry is one too many
 * @param money the same in money, in the unit in which it is spent
 * @param fatal feedback after which no retry can help
 * @param same whether a later feedback says the same as an earlier one
 * @param longestCycle the longest repeating sequence of feedback that is noticed
 * @param backoff the delay before the first retry; doubles with each further one
 * @param longestBackoff the most that the delay grows to
 * @param surroundings the clock, the randomness and the listener
 */
public record RetryPolicy(
    int attempts,
    Duration time,
    long tokens,
    BigDecimal money,
    Predicate<String> fatal,
    BiPredicate<String, String> same,
    int longestCycle,
    Duration backoff,
    Duration longestBackoff,
    Surroundings surroundings) {

  /** What a policy needs from outside. */
  public record Surroundings(Time time, RandomGenerator random, CoordinationListener listener) {
    Surroundings() {
      this(Time.system(), () -> ThreadLocalRandom.current().nextLong(), CoordinationListener.NONE);
    }
  }

  /** Rejects what bounds nothing. */
  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException(
          "a bound of " + attempts + " attempts allows not even the first; use 1 or more");
    }
    if (longestCycle < 0 || tokens < 0 || money.signum() < 0) {
      throw new IllegalArgumentException(
          "budgets and cycles are not negative: %d tokens, %s money, cycles up to %d"
              .formatted(tokens, money, longestCycle));
    }
    if (time.isNegative() || backoff.isNegative() || longestBackoff.isNegative()) {
      throw new IllegalArgumentException(
          "times are not negative: within %s, backoff %s up to %s"
              .formatted(time, backoff, longestBackoff));
    }
  }

  /** So many attempts, the first included, and no other limit. */
  public static RetryPolicy attempts(int attempts) {
    return new RetryPolicy(
        attempts,
        Duration.ofNanos(Long.MAX_VALUE),
        Long.MAX_VALUE,
        new BigDecimal("1e30"),
        feedback -> false,
        String::equals,
        3,
        Duration.ZERO,
        Duration.ZERO,
        new Surroundings());
  }

  /** Less than this long from the start to the last retry; then it aborts. */
  public RetryPolicy within(Duration most) {
    return new RetryPolicy(
        attempts,
        most,
        tokens,
        money,
        fatal,
        same,
        longestCycle,
        backoff,
        longestBackoff,
        surroundings);
  }

  /** So many model tokens; when they are spent, it aborts. */
  public RetryPolicy tokens(long most) {
    return new RetryPolicy(
        attempts,
        time,
        most,
        money,
        fatal,
        same,
        longestCycle,
        backoff,
        longestBackoff,
        surroundings);
  }

  /** So much money; when it is spent, it aborts. */
  public RetryPolicy money(BigDecimal most) {
    return new RetryPolicy(
        attempts,
        time,
        tokens,
        most,
        fatal,
        same,
        longestCycle,
        backoff,
        longestBackoff,
        surroundings);
  }

  /** Aborts on feedback after which no retry can help. */
  public RetryPolicy fatal(Predicate<String> hopeless) {
    return new RetryPolicy(
        attempts,
        time,
        tokens,
        money,
        hopeless,
        same,
        longestCycle,
        backoff,
        longestBackoff,
        surroundings);
  }

  /** Compares feedback in another way than by its text. */
  public RetryPolicy same(BiPredicate<String, String> comparison) {
    return new RetryPolicy(
        attempts,
        time,
        tokens,
        money,
        fatal,
        comparison,
        longestCycle,
        backoff,
        longestBackoff,
        surroundings);
  }

  /** Waits before each retry: this long before the first, doubled with each further one. */
  public RetryPolicy backoff(Duration first, Duration longest) {
    return new RetryPolicy(
        attempts, time, tokens, money, fatal, same, longestCycle, first, longest, surroundings);
  }

  /**
   * Notices repeating sequences of feedback up to this length; 3, unless it is said.
   *
   * @param longest 1 notices only the same feedback twice, 2 also A, B, A, B
   */
  public RetryPolicy cycles(int longest) {
    return new RetryPolicy(
        attempts, time, tokens, money, fatal, same, longest, backoff, longestBackoff, surroundings);
  }

  /** Takes time, randomness and the listener from here. */
  public RetryPolicy surroundings(Surroundings from) {
    return new RetryPolicy(
        attempts, time, tokens, money, fatal, same, longestCycle, backoff, longestBackoff, from);
  }

  /** The longest wait before this retry, counted from 1, in nanoseconds. */
  long delay(int retry) {
    long most = Math.max(Time.toNanos(longestBackoff), Time.toNanos(backoff));
    long delay = Time.toNanos(backoff);
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
    return elapsed.compareTo(time) >= 0;
  }

  /** Whether nothing is left of a budget: what a further attempt costs would go past it. */
  boolean isSpent(Duration elapsed, long usedTokens, BigDecimal usedMoney) {
    return isLate(elapsed) || usedTokens >= tokens || usedMoney.compareTo(money) >= 0;
  }

  /**
   * What to do after the last of these failures.
   *
   * @param learns whether repeated feedback is a lack of convergence
   */
  RetryAction judge(List<String> history, boolean isSpent, boolean learns) {
    if (isSpent || fatal.test(history.get(history.size() - 1))) {
      return RetryAction.ABORT;
    }
    return history.size() >= attempts || (learns && goesRound(history))
        ? RetryAction.ESCALATE
        : RetryAction.RETRY;
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

  /** A bound for one task; its time starts now. */
  public BoundedRetry start() {
    return new BoundedRetry(this, surroundings.time().nanos());
  }
}
