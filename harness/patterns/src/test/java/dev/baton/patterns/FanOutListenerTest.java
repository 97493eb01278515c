package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a listener hears of a fan-out, and what it can do to it. */
@Timeout(60)
class FanOutListenerTest {
  private static List<Integer> items(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static int hang(int item) {
    return waited(new CountDownLatch(1), item);
  }

  private static int waited(CountDownLatch latch, int item) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      return -1;
    }
    return item;
  }

  /** Hears the ends of so many branches. */
  private static final class Ends implements CoordinationListener {
    final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    final CountDownLatch all;

    Ends(int branches) {
      all = new CountDownLatch(branches);
    }

    @Override
    public void after(Operation operation) {
      if (operation.kind() == Operation.Kind.DISPATCH) {
        heard.add(operation.key() + " " + operation.outcome() + " " + operation.value());
        all.countDown();
      }
    }
  }

  @Test
  void itHearsWhatCountsForABranch() throws InterruptedException {
    Ends late = new Ends(1);
    FanOut.over(items(1))
        .deadline(Duration.ofMillis(20))
        .observed(late, Time.system())
        .run(FanOutListenerTest::hang);
    late.all.await();
    assertEquals(List.of("0 timed-out TimedOut[after=PT0.02S]"), late.heard);
    Ends stopped = new Ends(2);
    CountDownLatch both = new CountDownLatch(2);
    FanOut.over(items(2))
        .observed(stopped, Time.system())
        .run(
            i -> {
              both.countDown();
              return i == 0 ? waited(both, i) : hang(i);
            },
            (index, result, progress) -> false);
    stopped.all.await();
    assertEquals(List.of("0 ok Succeeded[value=0]", "1 cancelled Cancelled[]"), stopped.heard);
    Ends failed = new Ends(1);
    FanOut.over(items(1)).observed(failed, Time.system()).run(i -> 1 / i);
    assertEquals(
        List.of("0 failed Failed[cause=java.lang.ArithmeticException: / by zero]"), failed.heard);
  }

  @Test
  void aListenerOrPolicyThatBreaksTakesOnlyItsBranchDown() {
    CoordinationListener broken =
        new CoordinationListener() {
          @Override
          public void before(Operation operation) {
            if (operation.key().equals("1")) {
              throw new IllegalStateException("no disk");
            }
          }
        };
    FanIn<Integer> in = FanOut.over(items(3)).observed(broken, Time.system()).run(i -> i);
    assertEquals(List.of(0, 2), in.values());
    assertInstanceOf(SubtaskResult.Failed.class, in.results().get(1));
    BoundedRetry retry = RetryPolicy.attempts(3).fatal(f -> f.charAt(99) > 0).start();
    SubtaskResult.Failed<?> judged =
        assertInstanceOf(
            SubtaskResult.Failed.class,
            FanOut.over(items(1)).retry(retry).<Integer>run(i -> i / i).results().get(0));
    assertInstanceOf(StringIndexOutOfBoundsException.class, judged.cause());
  }

  /** A system that has no thread for some of those who ask, counted from one. */
  private static CoordinationListener refusing(IntPredicate refused) {
    AtomicInteger forks = new AtomicInteger();
    return new CoordinationListener() {
      @Override
      public void fork(Operation operation, Runnable branch, Consumer<Runnable> starter) {
        if (refused.test(forks.incrementAndGet())) {
          throw new OutOfMemoryError("no more threads");
        }
        starter.accept(branch);
      }
    };
  }

  @Test
  void aSystemWithoutThreadsIsNoEnd() {
    FanOut<Integer> out = FanOut.over(items(50));
    List<SubtaskResult<Integer>> none =
        out.observed(refusing(fork -> true), Time.system()).<Integer>run(i -> i).results();
    assertEquals(50, none.size());
    none.forEach(result -> assertInstanceOf(SubtaskResult.Failed.class, result));
  }

  /** Two run when a third is refused, and may be done before anybody sees to that. */
  @Test
  void aThreadThatIsRefusedWhileOthersRunIsAskedForAgain() {
    for (int run = 0; run < 500; run++) {
      CompletableFuture<Boolean> refused = new CompletableFuture<>();
      CoordinationListener shortOnce =
          refusing(
              fork -> {
                if (fork == 3) {
                  refused.complete(true);
                }
                return fork == 3;
              });
      FanIn<Integer> in =
          FanOut.over(items(4))
              .observed(shortOnce, Time.system())
              .run(
                  i -> {
                    refused.join();
                    return i;
                  });
      assertEquals(items(4), in.values());
    }
  }

  @Test
  void aRunByAListenerOnTheCallingThreadIsARunAsWell() {
    CoordinationListener inline =
        new CoordinationListener() {
          @Override
          public void fork(Operation operation, Runnable branch, Consumer<Runnable> starter) {
            branch.run();
          }
        };
    assertEquals(
        items(3), FanOut.over(items(3)).observed(inline, new ManualTime()).run(i -> i).values());
  }
}
