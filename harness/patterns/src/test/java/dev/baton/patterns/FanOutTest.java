package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FanOutTest {
  @Test
  void everyItemHasAResultInItsOrder() {
    FanIn<Integer> in = FanOut.over(List.of(1, 2, 3)).concurrency(2).run(i -> i * 10);
    assertEquals(List.of(10, 20, 30), in.values());
    assertTrue(in.isComplete());
    assertEquals(Optional.of(60), in.reduce(Integer::sum));
    assertEquals(List.of(), FanOut.over(List.<Integer>of()).run(i -> i).results());
  }

  @Test
  void aBranchThatFailsDiesOrHangsTakesNoOtherDown() {
    CountDownLatch never = new CountDownLatch(1);
    List<SubtaskResult<String>> results =
        FanOut.over(List.of("fails", "dies", "hangs", "works"))
            .concurrency(1)
            .deadline(Duration.ofMillis(200))
            .<String>run(
                item -> {
                  switch (item) {
                    case "fails" -> throw new IllegalStateException("planned");
                    case "dies" -> throw new StackOverflowError();
                    case "hangs" -> {
                      try {
                        never.await();
                      } catch (InterruptedException e) {
                        return "too late";
                      }
                      return "";
                    }
                    default -> {
                      return item;
                    }
                  }
                })
            .results();
    assertInstanceOf(SubtaskResult.Failed.class, results.get(0));
    assertInstanceOf(SubtaskResult.Failed.class, results.get(1));
    assertEquals(new SubtaskResult.TimedOut<String>(Duration.ofMillis(200)), results.get(2));
    assertEquals(new SubtaskResult.Succeeded<>("works"), results.get(3));
  }

  @Test
  void eachBranchHasABoundOfItsOwn() {
    AtomicInteger calls = new AtomicInteger();
    FanIn<Integer> in =
        FanOut.over(List.of(1, 2))
            .retry(BoundedRetry.attempts(3))
            .run(
                i -> {
                  throw new IllegalStateException("call " + calls.incrementAndGet());
                });
    assertEquals(6, calls.get());
    assertEquals(List.of(), in.values());
  }

  @Test
  void anInterruptedCallerCancelsAndKnows() {
    CountDownLatch never = new CountDownLatch(1);
    Thread.currentThread().interrupt();
    FanIn<String> in =
        FanOut.over(List.of("hangs"))
            .run(
                item -> {
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    return "ended";
                  }
                  return item;
                });
    assertTrue(Thread.interrupted(), "the flag is kept");
    assertEquals(List.of(new SubtaskResult.Cancelled<String>()), in.results());
  }

  @Test
  void verdictsAreReconciled() {
    assertEquals(3, Reconciler.<Integer>of(Collections::max).reconcile(List.of(1, 3, 2)));
    Reconciler<String> ask = Reconciler.unanimousOr(verdicts -> "supervisor");
    assertEquals("yes", ask.reconcile(List.of("yes", "yes")));
    assertEquals("supervisor", ask.reconcile(List.of("yes", "no")));
    assertThrows(IllegalArgumentException.class, () -> ask.reconcile(List.of()));
  }
}
