package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Branches that behave as badly as they can. */
class FanOutRudeTest {
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    @SuppressWarnings("unchecked")
    T unchecked = (T) thrown;
    throw unchecked;
  }

  private static List<Integer> items(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @Test
  void nullIsAnItemAndAResult() {
    FanIn<String> in = FanOut.over(Arrays.asList("a", null, "b")).run(i -> i);
    assertEquals(new SubtaskResult.Succeeded<String>(null), in.results().get(1));
    assertEquals(Optional.of("ab"), in.reduce(String::concat));
    assertTrue(in.isComplete());
    assertEquals(Arrays.asList("a", null, "b"), in.values());
    assertEquals(
        Optional.empty(), FanOut.over(List.of(1)).<String>run(i -> null).reduce(String::concat));
    assertThrows(UnsupportedOperationException.class, () -> in.results().clear());
  }

  @Test
  void laterChangesOfTheItemsAreNotSeen() {
    List<Integer> items = new ArrayList<>(List.of(1));
    FanOut<Integer> out = FanOut.over(items);
    items.add(2);
    assertEquals(List.of(1), out.run(i -> i).values());
  }

  @Test
  void whatFailsTheSameWayTwiceIsStillTriedAgain() {
    AtomicInteger calls = new AtomicInteger();
    FanIn<String> in =
        FanOut.over(List.of("x"))
            .retry(BoundedRetry.attempts(3))
            .run(
                item -> {
                  if (calls.incrementAndGet() < 3) {
                    FanOutRudeTest.<RuntimeException>sneak(new IOException("reset"));
                  }
                  return item;
                });
    assertEquals(List.of("x"), in.values());
    assertEquals(3, calls.get());
  }

  @Test
  void errorsAndInterruptsAreNotTriedAgain() {
    AtomicInteger calls = new AtomicInteger();
    List<Throwable> thrown =
        List.of(new OutOfMemoryError("planned"), new InterruptedException(), new ThreadDeathLike());
    List<SubtaskResult<String>> results =
        FanOut.over(thrown)
            .retry(BoundedRetry.attempts(9))
            .<String>run(
                t -> {
                  calls.incrementAndGet();
                  FanOutRudeTest.<RuntimeException>sneak(t);
                  return "";
                })
            .results();
    assertEquals(3, calls.get());
    for (int i = 0; i < 3; i++) {
      assertSame(thrown.get(i), ((SubtaskResult.Failed<String>) results.get(i)).cause());
    }
  }

  private static final class ThreadDeathLike extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void theBoundIsUsedAndKept() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier three = new CyclicBarrier(3);
    FanIn<Integer> in =
        FanOut.over(items(300))
            .concurrency(3)
            .run(
                i -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  try {
                    three.await();
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  } finally {
                    running.decrementAndGet();
                  }
                  return i;
                });
    assertEquals(items(300), in.values());
    assertEquals(3, most.get());
  }

  @Test
  void aHundredThousandBranchesComeInOrder() {
    FanIn<Integer> in = FanOut.over(items(100_000)).run(i -> i);
    assertEquals(items(100_000), in.values());
  }

  @Test
  void aBranchThatDoesNotHeedItsInterruptIsLeftToItself() {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger interrupts = new AtomicInteger();
    List<SubtaskResult<Integer>> results =
        FanOut.over(items(5))
            .concurrency(1)
            .deadline(Duration.ofMillis(100))
            .retry(BoundedRetry.attempts(5))
            .<Integer>run(
                i -> {
                  if (i != 1) {
                    return i;
                  }
                  while (true) {
                    try {
                      end.await();
                      throw new IllegalStateException("tried again only while it is in time");
                    } catch (InterruptedException e) {
                      interrupts.incrementAndGet();
                    }
                  }
                })
            .results();
    end.countDown();
    assertEquals(new SubtaskResult.TimedOut<Integer>(Duration.ofMillis(100)), results.get(1));
    for (int i : List.of(0, 2, 3, 4)) {
      assertEquals(new SubtaskResult.Succeeded<>(i), results.get(i));
    }
  }

  @Test
  void anInterruptFlagIsNotLeftToTheNextBranch() {
    FanIn<Boolean> in =
        FanOut.over(items(3))
            .concurrency(1)
            .run(
                i -> {
                  boolean inherited = Thread.currentThread().isInterrupted();
                  Thread.currentThread().interrupt();
                  return inherited;
                });
    assertEquals(List.of(false, false, false), in.values());
  }

  @Test
  void cancellationReachesTheBranches() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(2);
    CountDownLatch reached = new CountDownLatch(2);
    AtomicInteger begun = new AtomicInteger();
    List<List<SubtaskResult<Integer>>> results = Collections.synchronizedList(new ArrayList<>());
    Thread caller =
        new Thread(
            () ->
                results.add(
                    FanOut.over(items(9))
                        .concurrency(2)
                        .<Integer>run(
                            i -> {
                              begun.incrementAndGet();
                              running.countDown();
                              try {
                                new CountDownLatch(1).await();
                              } catch (InterruptedException e) {
                                reached.countDown();
                              }
                              return i;
                            })
                        .results()));
    caller.start();
    running.await();
    caller.interrupt();
    caller.join();
    reached.await();
    assertEquals(Collections.nCopies(9, new SubtaskResult.Cancelled<Integer>()), results.get(0));
    assertEquals(2, begun.get());
  }

  @Test
  void resultsStreamInAsTheyCome() {
    CountDownLatch second = new CountDownLatch(1);
    List<String> seen = new ArrayList<>();
    FanIn<Integer> in =
        FanOut.over(items(2))
            .run(
                i -> {
                  if (i == 0) {
                    await(second);
                    throw new IllegalStateException("last");
                  }
                  return i;
                },
                (index, result, progress) -> {
                  second.countDown();
                  seen.add(index + " " + progress);
                  return true;
                });
    assertEquals(List.of("1 Progress[done=1, total=2]", "0 Progress[done=2, total=2]"), seen);
    assertFalse(in.isComplete());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Test
  void enoughIsEnough() {
    CountDownLatch never = new CountDownLatch(1);
    FanIn<Integer> in =
        FanOut.over(items(4))
            .concurrency(2)
            .run(
                i -> {
                  if (i > 0) {
                    await(never);
                  }
                  return i;
                },
                (index, result, progress) -> false);
    assertEquals(new SubtaskResult.Succeeded<>(0), in.results().get(0));
    for (int i = 1; i < 4; i++) {
      assertEquals(new SubtaskResult.Cancelled<Integer>(), in.results().get(i));
    }
  }

  @Test
  void whatTheViewerThrowsGoesToTheCaller() {
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                FanOut.over(items(3))
                    .run(
                        i -> i,
                        (index, result, progress) -> {
                          throw new IllegalStateException("full disk");
                        }));
    assertEquals("full disk", thrown.getMessage());
  }

  @Test
  void boundsThatAllowNothingAreRefused() {
    FanOut<Integer> out = FanOut.over(items(1));
    assertThrows(IllegalArgumentException.class, () -> out.concurrency(0));
    assertThrows(IllegalArgumentException.class, () -> out.deadline(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> out.deadline(Duration.ofNanos(-1)));
  }

  @Test
  void severalBranchesAreOverdueEachInItsTime() {
    Duration deadline = Duration.ofMillis(500); // a busy machine is not overdue
    CountDownLatch end = new CountDownLatch(1);
    List<SubtaskResult<Integer>> results =
        FanOut.over(items(6))
            .concurrency(2)
            .deadline(deadline)
            .<Integer>run(
                i -> {
                  if (i % 2 == 0) {
                    await(end);
                  }
                  return i;
                },
                (index, result, progress) -> true)
            .results();
    for (int i = 0; i < 6; i++) {
      assertEquals(
          i % 2 == 0
              ? new SubtaskResult.TimedOut<Integer>(deadline)
              : new SubtaskResult.Succeeded<>(i),
          results.get(i));
    }
  }
}
