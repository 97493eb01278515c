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
    assertEquals(List.of("a", "b", "c"), retry.feedbackHistory());
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
    tokens.spendTokens(100);
    assertEquals(RETRY, tokens.next("a"));
    tokens.spendTokens(1);
    assertEquals(ABORT, tokens.next("b"));
    BoundedRetry money = policy.money(BigDecimal.ONE).start();
    money.spend(BigDecimal.TEN);
    assertEquals(ABORT, money.next("a"));
  }

  @Test
  void timeComesFromTheSurroundings() {
    ManualTime time = new ManualTime();
    BoundedRetry retry =
        RetryPolicy.attempts(9)
            .within(Duration.ofSeconds(10))
            .backoff(Duration.ofSeconds(2), Duration.ofSeconds(5))
            .surroundings(new RetryPolicy.Surroundings(time, () -> 0L, CoordinationListener.NONE))
            .start();
    List<Long> waits = new ArrayList<>();
    for (String feedback : List.of("a", "b", "c", "d")) {
      assertEquals(RETRY, retry.next(feedback));
      long before = time.nanos();
      assertTrue(retry.pause());
      waits.add((time.nanos() - before) / 1_000_000);
    }
    assertEquals(List.of(1000L, 2000L, 2500L, 2500L), waits, "half of 2, 4, 5 and 5 seconds");
    time.advance(Duration.ofSeconds(3));
    assertEquals(ABORT, retry.next("e"));
  }

  @Test
  void aBoundOfNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> BoundedRetry.attempts(0));
  }
}
