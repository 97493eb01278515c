package dev.baton.harness.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import dev.baton.harness.explore.Exploration;
import dev.baton.harness.schedule.Failure;
import dev.baton.harness.schedule.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ControlTest {
  static final class Room {
    final Monitor left = new Monitor("left");
    final Monitor right = new Monitor("right");
    final List<String> box = new ArrayList<>();
    int count;
    boolean full;

    void both(Monitor first, Monitor second) {
      first.lock();
      second.lock();
      count++;
      second.unlock();
      first.unlock();
    }

    void put() {
      left.lock();
      full = true;
      left.signal();
      left.unlock();
    }

    @Override
    public String toString() {
      return count + " " + box;
    }
  }

  private static Failure failure(Exploration exploration) {
    return exploration.failure().orElseThrow(() -> new AssertionError(exploration.text()));
  }

  @Test
  void twoLocksInTwoOrdersDeadlock() {
    Scenario<Room> one = Scenario.of("locks", Room::new).agent("a", r -> r.both(r.left, r.right));
    Failure failure = failure(one.agent("b", r -> r.both(r.right, r.left)).explore());
    assertEquals(FailureKind.DEADLOCK, failure.kind());
    assertEquals(
        "`a` waits for `lock right`, which `b` holds; `b` waits for `lock left`, which `a` holds",
        failure.message());
    Exploration same =
        one.agent("b", r -> r.both(r.left, r.right)).end("both", r -> r.count == 2).explore();
    assertEquals(2, same.orFail().numbers().schedules());
  }

  @Test
  void aSignalBeforeTheWaitIsALostWakeUp() {
    Scenario<Room> careless =
        Scenario.of("signal", Room::new)
            .agent("producer", Room::put)
            .agent(
                "consumer",
                r -> {
                  r.left.lock();
                  boolean wait = !r.full;
                  r.left.unlock();
                  if (wait) {
                    r.left.lock();
                    r.left.await();
                    r.left.unlock();
                  }
                });
    Failure failure = failure(careless.explore());
    assertEquals(FailureKind.LOST_WAKE_UP, failure.kind());
    assertTrue(
        failure
            .message()
            .startsWith("`consumer` waits for `signal of left`; `producer` signalled at step"),
        failure.message());
    Scenario.of("signal", Room::new)
        .agent("producer", Room::put)
        .agent(
            "consumer",
            r -> {
              r.left.lock();
              while (!r.full) {
                r.left.await();
              }
              r.left.unlock();
            })
        .explore()
        .orFail();
  }

  @Test
  void aMonitorRefusesStrangersAndLetsItsHolderInAgain() {
    Failure failure =
        failure(Scenario.of("stranger", Room::new).agent("a", r -> r.left.unlock()).explore());
    assertEquals(
        "`a` threw java.lang.IllegalMonitorStateException: `left` is held by `null`, not by `a`",
        failure.message());
    Scenario.of("again", Room::new)
        .agent(
            "a",
            r -> {
              r.left.lock();
              r.both(r.left, r.left);
              assertTrue(r.left.tryLock());
              r.left.unlock();
              r.left.unlock();
            })
        .agent(
            "b",
            r -> {
              if (r.left.tryLock()) {
                r.left.unlock();
              }
            })
        .explore()
        .orFail();
    Monitor outside = new Monitor("outside");
    outside.lock();
    assertTrue(outside.tryLock());
    outside.unlock();
    outside.unlock();
    assertThrows(IllegalMonitorStateException.class, outside::signal);
  }

  private static Scenario<Room> tasks(int threads) {
    return Scenario.of("pool of " + threads, Room::new)
        .agent(
            "main",
            r -> {
              ExecutorService pool = new ControlledExecutor("pool", threads);
              Future<?> outer =
                  pool.submit(
                      () -> {
                        Future<Integer> inner =
                            pool.submit(
                                () -> {
                                  Point.write("count");
                                  return ++r.count;
                                });
                        return inner.get();
                      });
              assertEquals(1, outer.get());
              pool.shutdown();
              assertTrue(pool.awaitTermination(1, TimeUnit.DAYS) && pool.isTerminated());
            });
  }

  @Test
  void aTaskThatWaitsForATaskWithoutAThreadDeadlocks() {
    assertEquals(FailureKind.DEADLOCK, failure(tasks(1).explore()).kind());
    tasks(2).end("once", r -> r.count == 1).explore().orFail();
  }

  @Test
  void tasksOfAnExecutorRaceLikeAgents() {
    Scenario<Room> scenario =
        Scenario.of("two tasks", Room::new)
            .agent(
                "main",
                r -> {
                  ControlledExecutor pool = new ControlledExecutor("pool", 2);
                  Runnable add =
                      () -> {
                        Point.read("count");
                        int seen = r.count;
                        Point.write("count");
                        r.count = seen + 1;
                      };
                  Future<?> one = pool.submit(add);
                  Future<?> two = pool.submit(add);
                  one.get();
                  two.get();
                })
            .end("both", r -> r.count == 2);
    Exploration found = scenario.explore();
    assertEquals(FailureKind.END_CHECK, failure(found).kind());
    assertEquals(found.failing().lines(), scenario.replay(found.schedule()).failing().lines());
  }

  @Test
  void messagesAreLateOvertakenTwiceOrLost() {
    assertEquals(List.of("[1, 2]", "[2, 1]"), boxes(() -> Post.named("post")));
    assertEquals(List.of("[1, 2]"), boxes(() -> Post.named("post").inOrder()));
    assertEquals(
        List.of("[1, 1, 2]", "[1, 2, 2]", "[1, 2]"),
        boxes(() -> Post.named("post").inOrder().duplicates(1)));
    assertEquals(
        List.of("[1, 2]", "[1]", "[2]"), boxes(() -> Post.named("post").inOrder().losses(1)));
  }

  private static List<String> boxes(Supplier<Post> kind) {
    List<Room> rooms = new ArrayList<>();
    Scenario<Room> scenario =
        Scenario.of(
                "post",
                () -> {
                  Room room = new Room();
                  rooms.add(room);
                  return room;
                })
            .agent(
                "a",
                r -> {
                  Post post = kind.get();
                  post.send("1", () -> r.box.add("1"));
                  post.send("2", () -> r.box.add("2"));
                });
    scenario.explore().orFail();
    return rooms.stream().map(r -> r.box.toString()).distinct().sorted().toList();
  }
}
