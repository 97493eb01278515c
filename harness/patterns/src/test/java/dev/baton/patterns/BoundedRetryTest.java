package dev.baton.patterns;

import static dev.baton.patterns.RetryAction.ABORT;
import static dev.baton.patterns.RetryAction.ESCALATE;
import static dev.baton.patterns.RetryAction.RETRY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedRetryTest {
  private static List<RetryAction> all(BoundedRetry retry, String... feedback) {
    return Arrays.stream(feedback).map(retry::next).toList();
  }

  @Test
  void theLastAttemptEscalatesAndItStaysSo() {
    BoundedRetry retry = BoundedRetry.attempts(3);
    assertEquals(List.of(RETRY, RETRY, ESCALATE, ESCALATE), all(retry, "a", "b", "c", "d"));
    assertEquals(List.of("a", "b", "c", "d"), retry.feedbackHistory(), "none is dropped");
    assertEquals(List.of(RETRY), all(retry.fresh(), "a"));
    assertEquals(List.of(ESCALATE), all(BoundedRetry.attempts(1), "a"));
  }

  @Test
  void feedbackThatGoesRoundEscalatesAtOnce() {
    assertEquals(List.of(RETRY, ESCALATE), all(BoundedRetry.attempts(9), "a", "a"));
    assertEquals(
        List.of(RETRY, RETRY, RETRY, ESCALATE), all(BoundedRetry.attempts(9), "a", "b", "a", "b"));
    assertEquals(
        List.of(RETRY, RETRY, RETRY, RETRY), all(BoundedRetry.attempts(9), "a", "b", "a", "c"));
  }

  @Test
  void fatalFeedbackAndSpentBudgetsAbort() {
    RetryPolicy policy = RetryPolicy.attempts(9);
    assertEquals(List.of(ABORT), all(policy.fatal("no key"::equals).start(), "no key"));
    BoundedRetry tokens = policy.tokens(100).start();
    tokens.spendTokens(99);
    assertEquals(RETRY, tokens.next("a"));
    tokens.spendTokens(1);
    assertEquals(ABORT, tokens.next("b"));
    assertEquals(List.of(ABORT), all(policy.tokens(0).start(), "a"));
    BoundedRetry money = policy.money(BigDecimal.ONE).start();
    money.spend(BigDecimal.TEN);
    assertEquals(ABORT, money.next("a"));
  }

  @Test
  void timeComesFromTheSurroundings() {
    ManualTime time = new ManualTime();
    BoundedRetry retry =
        RetryPolicy.attempts(9)
            .within(Duration.ofSeconds(20))
            .backoff(Duration.ofSeconds(2), Duration.ofSeconds(5))
            .surroundings(new RetryPolicy.Surroundings(time, new Most(), CoordinationListener.NONE))
            .start();
    List<Long> waits = new ArrayList<>();
    for (String feedback : List.of("a", "b", "c", "d")) {
      assertEquals(RETRY, retry.next(feedback));
      long before = time.nanos();
      assertTrue(retry.pause());
      waits.add((time.nanos() - before) / 1_000_000);
    }
    assertEquals(List.of(2000L, 4000L, 5000L, 5000L), waits);
    time.advance(Duration.ofSeconds(5));
    assertEquals(ABORT, retry.next("e"));
  }

  @Test
  void aBoundOfNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> BoundedRetry.attempts(0));
  }

  /** The greatest of what a bounded random number can be. */
  private static final class Most implements java.util.random.RandomGenerator {
    @Override
    public long nextLong() {
      return 0;
    }

    @Override
    public long nextLong(long bound) {
      return bound - 1;
    }
  }

  private static RetryPolicy at(Time time, java.util.random.RandomGenerator random) {
    return RetryPolicy.attempts(90)
        .surroundings(new RetryPolicy.Surroundings(time, random, CoordinationListener.NONE));
  }

  @Test
  void aPauseIsAnyPartOfItsDelay() {
    ManualTime time = new ManualTime();
    BoundedRetry none = at(time, () -> 0L).backoff(Duration.ofDays(1), Duration.ofDays(9)).start();
    none.next("a");
    assertTrue(none.pause());
    assertEquals(1, time.nanos(), "full jitter starts at nothing");
    assertEquals(
        Long.MAX_VALUE / 2,
        at(time, new Most())
            .backoff(Duration.ofSeconds(1), Duration.ofSeconds(Long.MAX_VALUE))
            .delay(80));
    assertEquals(0, at(time, new Most()).delay(80), "no backoff");
    assertEquals(5, RetryPolicy.attempts(1).backoff(Duration.ofNanos(5), Duration.ZERO).delay(3));
  }

  @Test
  void aPauseThatWouldEndTooLateIsNotBegun() {
    ManualTime time = new ManualTime();
    BoundedRetry retry =
        at(time, new Most())
            .within(Duration.ofSeconds(3))
            .backoff(Duration.ofSeconds(2), Duration.ofSeconds(2))
            .start();
    retry.next("a");
    assertTrue(retry.pause());
    retry.next("b");
    assertEquals(false, retry.pause());
    assertEquals(2_000_000_001L, time.nanos());
  }

  @Test
  void anInterruptedPauseSaysSo() {
    BoundedRetry retry = BoundedRetry.attempts(3);
    retry.next("a");
    Thread.currentThread().interrupt();
    assertEquals(false, retry.pause());
    assertTrue(Thread.interrupted(), "the flag is kept");
    BoundedRetry waits =
        at(new ManualTime(), new Most()).backoff(Duration.ofDays(1), Duration.ofDays(1)).start();
    waits.next("a");
    Thread.currentThread().interrupt();
    assertEquals(false, waits.pause());
    assertTrue(Thread.interrupted(), "the flag is kept");
  }

  @Test
  void cyclesUpToALengthAndASimilarityOfOnesOwnAreNoticed() {
    RetryPolicy policy = RetryPolicy.attempts(99);
    String[] three = {"a", "b", "c", "a", "b", "c"};
    assertEquals(ESCALATE, all(policy.start(), three).get(5));
    assertEquals(RETRY, all(policy.cycles(2).start(), three).get(5));
    assertEquals(List.of(RETRY, RETRY), all(policy.cycles(0).start(), "a", "a"));
    assertEquals(RETRY, all(policy.start(), "x", "a", "b", "c", "a", "b", "d").get(6));
    assertEquals(ESCALATE, all(policy.start(), "x", "y", "a", "b", "a", "b").get(5));
    BoundedRetry similar = policy.same(String::equalsIgnoreCase).start();
    assertEquals(List.of(RETRY, ESCALATE), all(similar, "Too long", "too LONG"));
  }

  @Test
  void whoDoesNotLearnMayHearTheSameTwice() {
    BoundedRetry retry = BoundedRetry.attempts(3);
    assertEquals(RETRY, retry.next("down", false));
    assertEquals(RETRY, retry.next("down", false));
    assertEquals(ESCALATE, retry.next("down", false));
  }

  @Test
  void abortWinsOverEscalateAndLasts() {
    BoundedRetry retry = RetryPolicy.attempts(1).fatal("no key"::equals).start();
    assertEquals(List.of(ABORT, ABORT), all(retry, "no key", "other"));
    BoundedRetry full = RetryPolicy.attempts(9).tokens(5).start();
    full.spendTokens(Long.MAX_VALUE);
    full.spendTokens(Long.MAX_VALUE);
    assertEquals(ABORT, full.next("a"));
    BoundedRetry exact = RetryPolicy.attempts(9).money(BigDecimal.ONE).start();
    exact.spend(new BigDecimal("0.99"));
    assertEquals(RETRY, exact.next("a"));
    exact.spend(new BigDecimal("0.010"));
    assertEquals(ABORT, exact.next("b"));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    BoundedRetry retry = BoundedRetry.attempts(2);
    RetryPolicy policy = RetryPolicy.attempts(1);
    Duration past = Duration.ofNanos(-1);
    assertThrows(NullPointerException.class, () -> retry.next(null));
    assertEquals(List.of(), retry.feedbackHistory());
    assertThrows(IllegalArgumentException.class, () -> retry.spendTokens(-1));
    assertThrows(IllegalArgumentException.class, () -> retry.spend(BigDecimal.ONE.negate()));
    assertThrows(IllegalArgumentException.class, () -> policy.cycles(-1));
    assertThrows(IllegalArgumentException.class, () -> policy.tokens(-1));
    assertThrows(IllegalArgumentException.class, () -> policy.money(BigDecimal.ONE.negate()));
    assertThrows(IllegalArgumentException.class, () -> policy.within(past));
    assertThrows(IllegalArgumentException.class, () -> policy.backoff(past, Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> policy.backoff(Duration.ZERO, past));
  }

  @Test
  void aBudgetIsSpentWhenNothingIsLeftOfIt() {
    ManualTime time = new ManualTime();
    time.advance(Duration.ofDays(1));
    RetryPolicy policy =
        at(time, new Most())
            .within(Duration.ofSeconds(10))
            .backoff(Duration.ofSeconds(4), Duration.ofSeconds(4));
    BoundedRetry edge = policy.start();
    time.advance(Duration.ofSeconds(6));
    assertEquals(RETRY, edge.next("a"));
    assertEquals(false, edge.pause(), "it would end with the budget");
    time.advance(Duration.ofSeconds(4).minusNanos(1));
    assertEquals(RETRY, edge.next("b"));
    time.advance(Duration.ofNanos(1));
    assertEquals(ABORT, edge.next("c"));
    BoundedRetry tokens = RetryPolicy.attempts(9).tokens(Long.MAX_VALUE - 1).start();
    tokens.spendTokens(Long.MAX_VALUE - 2);
    tokens.spendTokens(0);
    assertEquals(RETRY, tokens.next("a"));
    tokens.spendTokens(1);
    assertEquals(ABORT, tokens.next("b"));
  }

  @Test
  void aPolicyMayTakeItsTimeAndAskBack() {
    List<BoundedRetry> own = new ArrayList<>();
    RetryPolicy asking =
        RetryPolicy.attempts(9)
            .same((a, b) -> own.get(0).feedbackHistory().size() == 1 && a.equals(b));
    own.add(asking.start());
    assertEquals(List.of(RETRY, ESCALATE), all(own.get(0), "a", "a"));
    BoundedRetry broken = RetryPolicy.attempts(9).fatal(f -> f.charAt(9) > 0).start();
    assertThrows(StringIndexOutOfBoundsException.class, () -> broken.next("short"));
    assertEquals(List.of(), broken.feedbackHistory(), "what could not be judged did not count");
  }

  @Test
  void delaysDoubleUpToTheirLongest() {
    RetryPolicy policy = RetryPolicy.attempts(9).backoff(Duration.ofNanos(3), Duration.ofNanos(12));
    assertEquals(
        List.of(3L, 3L, 6L, 12L, 12L),
        java.util.stream.IntStream.range(0, 5).mapToObj(policy::delay).toList());
    RetryPolicy odd = RetryPolicy.attempts(9).backoff(Duration.ofNanos(3), Duration.ofNanos(11));
    assertEquals(11, odd.delay(3));
    for (int i = 0; i < 100; i++) {
      long wait = policy.wait(9).toNanos();
      assertTrue(wait >= 0 && wait <= 12, "" + wait);
    }
  }
}
