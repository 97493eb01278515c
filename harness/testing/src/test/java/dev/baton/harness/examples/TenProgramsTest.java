package dev.baton.harness.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import dev.baton.harness.control.ControlledExecutor;
import dev.baton.harness.control.Monitor;
import dev.baton.harness.control.Post;
import dev.baton.harness.explore.Exploration;
import dev.baton.harness.schedule.Failure;
import dev.baton.harness.schedule.FailureKind;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.CoordinationState;
import dev.baton.patterns.FanOut;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.Hold;
import dev.baton.patterns.QueueChannel;
import dev.baton.patterns.RetryAction;
import dev.baton.patterns.StateKey;
import dev.baton.patterns.TaskOwnership;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import dev.baton.patterns.WriteResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Ten little programs as a user would write them: each says what breaks, or proves that nothing
 * does.
 */
class TenProgramsTest {
  private static void proves(Scenario<?> scenario) {
    assertTrue(scenario.explore().orFail().proved());
  }

  private static Exploration breaks(Scenario<?> scenario, FailureKind kind) {
    Exploration found = scenario.explore();
    assertEquals(kind, found.failure().map(Failure::kind).orElse(null), found.text());
    assertEquals(kind, scenario.replay(found.schedule()).failure().map(Failure::kind).orElse(null));
    return found;
  }

  @Test
  void oneTwoWritersOfOneDraft() {
    Scenario<VersionedState<String>> draft =
        Scenario.of("draft", () -> VersionedState.of("draft", "", Point.listener()));
    proves(
        draft
            .agent("ann", s -> s.update(BoundedRetry.attempts(3), text -> text + "a"))
            .agent("bob", s -> s.update(BoundedRetry.attempts(3), text -> text + "b"))
            .end("both wrote", s -> s.read().value().length() == 2));
    Scenario.Action<VersionedState<String>> careless =
        s -> {
          Versioned<String> seen = s.read();
          s.write(seen.value() + "x", seen.version());
        };
    breaks(
        draft
            .agent("ann", careless)
            .agent("bob", careless)
            .end("both wrote", s -> s.read().value().length() == 2),
        FailureKind.END_CHECK);
  }

  @Test
  void twoAConflictThatIsIgnoredLosesNothingOfOthers() {
    Scenario<VersionedState<Integer>> counter =
        Scenario.of("counter", () -> VersionedState.of("counter", 0, Point.listener()));
    proves(
        counter
            .agent("ann", s -> s.write(s.read().value() + 1, 0))
            .agent("bob", s -> s.write(s.read().value() + 1, 0))
            .end(
                "one of them wrote, the other was told",
                s -> s.read().equals(new Versioned<>(1, 1))));
  }

  private record Two(TaskOwnership left, TaskOwnership right) {
    static Two tasks() {
      return new Two(task("left"), task("right"));
    }

    private static TaskOwnership task(String name) {
      return TaskOwnership.of(name, "ann").observed(Point.listener());
    }

    static void both(TaskOwnership first, TaskOwnership second) throws InterruptedException {
      try (Hold outer = first.hold("ann", Duration.ofDays(9_999_999)).orElseThrow()) {
        try (Hold inner = second.hold("ann", Duration.ofDays(9_999_999)).orElseThrow()) {
          assertTrue(inner.token() > 0 && outer.token() > 0);
        }
      }
    }
  }

  @Test
  void threeTwoHoldersThatWaitForEachOther() {
    Scenario<Two> tasks = Scenario.of("two tasks", Two::tasks);
    Exploration found =
        breaks(
            tasks
                .agent("one", t -> Two.both(t.left, t.right))
                .agent("two", t -> Two.both(t.right, t.left)),
            FailureKind.DEADLOCK);
    assertTrue(found.text().contains("`one` waits for"), found.text());
    proves(
        tasks
            .agent("one", t -> Two.both(t.left, t.right))
            .agent("two", t -> Two.both(t.left, t.right)));
  }

  private static HandoffPayload payload(String to) {
    return HandoffPayload.from("ann").to(to).taskId("t-1").result("text").status("done").build();
  }

  private static final class Desk {
    final QueueChannel channel =
        QueueChannel.between("ann", "bob").observed(Point.listener(), Point.time());
    final List<String> received = new ArrayList<>();

    void receive() {
      channel.receive("bob").ifPresent(p -> received.add(p.taskId()));
    }
  }

  @Test
  void fourAPayloadThatTwoWorkersWant() {
    proves(
        Scenario.of("one payload, two workers", Desk::new)
            .agent("ann", d -> d.channel.deliver(payload("bob")))
            .agent("bob-1", Desk::receive)
            .agent("bob-2", Desk::receive)
            .invariant("received once", d -> d.received.size() <= 1));
  }

  @Test
  void fiveAnEndlessPingPong() {
    class Ball {
      String at = "ann";
      int passes;

      void play(String me, String other, int most) {
        for (int i = 0; i < most; i++) {
          Point.await("the ball", () -> at.equals(me) || at.isEmpty());
          if (at.isEmpty()) {
            return;
          }
          Point.write("ball");
          passes++;
          at = other;
        }
        at = "";
      }
    }
    Scenario<Ball> game = Scenario.of("ping-pong", Ball::new).maxSteps(200);
    breaks(
        game.agent("ann", b -> b.play("ann", "bob", Integer.MAX_VALUE))
            .agent("bob", b -> b.play("bob", "ann", Integer.MAX_VALUE)),
        FailureKind.LIVELOCK);
    proves(
        game.agent("ann", b -> b.play("ann", "bob", 3)).agent("bob", b -> b.play("bob", "ann", 3)));
  }

  @Test
  void sixAFanInThatLosesAResult() {
    Scenario<List<Integer>> sum = Scenario.of("sum", ArrayList::new);
    breaks(
        sum.agent(
                "lead",
                results -> {
                  List<Integer> shared = new ArrayList<>(List.of(0));
                  FanOut.over(List.of(1, 2))
                      .observed(Point.listener(), Point.time())
                      .run(
                          n -> {
                            Point.read("total");
                            int total = shared.get(0);
                            Point.write("total");
                            shared.set(0, total + n);
                            return n;
                          });
                  results.addAll(shared);
                })
            .end("3", results -> results.get(0) == 3),
        FailureKind.END_CHECK);
    proves(
        sum.agent(
                "lead",
                results ->
                    results.add(
                        FanOut.over(List.of(1, 2))
                            .observed(Point.listener(), Point.time())
                            .run(n -> n)
                            .reduce(Integer::sum)
                            .orElseThrow()))
            .end("3", results -> results.get(0) == 3));
  }

  @Test
  void sevenPlainCodeWithPoints() {
    class Session {
      String user = "";
      String answer = "";

      void ask(String me) {
        Point.here("sets the user");
        user = me;
        Point.here("asks the model");
        answer = "hello " + me;
        Point.here("answers");
        if (!answer.endsWith(user)) {
          throw new IllegalStateException("`" + user + "` was told: " + answer);
        }
      }
    }
    Exploration found =
        breaks(
            Scenario.of("session", Session::new)
                .agent("ann", s -> s.ask("ann"))
                .agent("bob", s -> s.ask("bob")),
            FailureKind.EXCEPTION);
    assertTrue(found.failing().preemptions() <= 2, found.text());
  }

  @Test
  void eightATaskThatWaitsForATaskOfItsOwnPool() {
    Scenario<List<ControlledExecutor>> pool =
        Scenario.of("pool", () -> List.of(new ControlledExecutor("pool", 1)));
    Scenario.Action<List<ControlledExecutor>> nested =
        pools -> {
          Future<Integer> outer = pools.get(0).submit(() -> pools.get(0).submit(() -> 1).get() + 1);
          assertEquals(2, outer.get());
        };
    breaks(pool.agent("lead", nested), FailureKind.DEADLOCK);
  }

  @Test
  void nineAWorkerThatDiesWithItsTask() {
    class Queue {
      final List<String> todo = new ArrayList<>(List.of("t-1"));
      final List<String> done = new ArrayList<>();

      void careless() {
        Point.write("queue");
        if (todo.isEmpty()) {
          return;
        }
        String task = todo.remove(0);
        Point.write("done");
        done.add(task);
      }

      void careful() {
        Point.write("done");
        if (!done.contains("t-1")) {
          done.add("t-1");
        }
        Point.write("queue");
        todo.remove("t-1");
      }
    }
    Scenario<Queue> queue = Scenario.of("crash", Queue::new).crashes(1, "one");
    breaks(
        queue
            .agent("one", Queue::careless)
            .agent("two", Queue::careless)
            .end("done once", q -> q.done.equals(List.of("t-1"))),
        FailureKind.END_CHECK);
    proves(
        queue
            .agent("one", Queue::careful)
            .agent("two", Queue::careful)
            .end("done once", q -> q.done.equals(List.of("t-1"))));
  }

  @Test
  void tenAMessageThatArrivesTwice() {
    class Bank {
      final Post post = Post.named("post").duplicates(1);
      final StateKey<List<String>> paid = StateKey.appendOnly("paid", String.class);
      final CoordinationState state = CoordinationState.of(paid).observed(Point.listener());

      void pay(boolean looks) {
        List<String> before = Optional.ofNullable(state.as("bank").get(paid)).orElse(List.of());
        if (!looks || !before.contains("#1")) {
          state.as("bank").append(paid, "#1");
        }
      }

      int payments() {
        return Optional.ofNullable(state.as("bank").get(paid)).orElse(List.of()).size();
      }
    }
    Scenario<Bank> bank = Scenario.of("bank", Bank::new);
    breaks(
        bank.agent("shop", b -> b.post.send("pay #1", () -> b.pay(false)))
            .end("paid once", b -> b.payments() == 1),
        FailureKind.END_CHECK);
    breaks(
        bank.agent("shop", b -> b.post.send("pay #1", () -> b.pay(true)))
            .end("paid once", b -> b.payments() == 1),
        FailureKind.END_CHECK); // to look first is not enough: both copies look before one pays
  }

  @Test
  void aLockThatIsLost() {
    class Mail {
      final Monitor monitor = new Monitor("inbox");
      boolean full;

      void put() {
        monitor.lock();
        full = true;
        monitor.signal();
        monitor.unlock();
      }

      void take(boolean looks) throws InterruptedException {
        monitor.lock();
        while (looks && !full) {
          monitor.await();
        }
        if (!looks) {
          monitor.await();
        }
        monitor.unlock();
      }
    }
    Scenario<Mail> mail = Scenario.of("mail", Mail::new).agent("sender", Mail::put);
    breaks(mail.agent("receiver", m -> m.take(false)), FailureKind.LOST_WAKE_UP);
    proves(mail.agent("receiver", m -> m.take(true)));
  }

  @Test
  void aRetryThatKnowsWhenToStop() {
    proves(
        Scenario.of("retry", () -> VersionedState.of("n", 0, Point.listener()))
            .agent(
                "ann",
                s -> {
                  BoundedRetry retry = BoundedRetry.attempts(2);
                  Versioned<Integer> seen = s.read();
                  while (s.write(seen.value() + 1, seen.version())
                          instanceof WriteResult.Conflict<Integer> lost
                      && retry.next("overtaken by " + lost.current()) == RetryAction.RETRY) {
                    seen = lost.current();
                  }
                })
            .agent("bob", s -> s.write(10, s.read().version()))
            .end("somebody wrote", s -> s.read().version() > 0));
  }
}
