package dev.baton.harness.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import dev.baton.harness.explore.Exploration;
import dev.baton.harness.schedule.FailureKind;
import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.FanOut;
import dev.baton.patterns.HandoffPayload;
import dev.baton.patterns.QueueChannel;
import dev.baton.patterns.SubtaskResult;
import dev.baton.patterns.TaskOwnership;
import dev.baton.patterns.Versioned;
import dev.baton.patterns.VersionedState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatternPointsTest {
  private static Scenario<VersionedState<Integer>> counting(
      Scenario.Action<VersionedState<Integer>> add) {
    return Scenario.of("counting", () -> VersionedState.of("count", 0, Point.listener()))
        .agent("writer", add)
        .agent("reviewer", add)
        .end("both counted", state -> state.read().value() == 2);
  }

  @Test
  void provesAnUpdateAndCountsItsProgress() {
    Exploration proved =
        counting(s -> s.update(BoundedRetry.attempts(3), n -> n + 1)).explore().orFail();
    assertTrue(proved.proved(), proved.text());
    assertTrue(proved.progress().get("commits") >= 2 * proved.numbers().schedules());
    assertTrue(proved.progress().get("conflicts") > 0, "some schedules conflict");
  }

  @Test
  void findsAConflictThatIsIgnoredAndShowsVersions() {
    Exploration found =
        counting(
                s -> {
                  Versioned<Integer> seen = s.read();
                  s.write(seen.value() + 1, seen.version());
                })
            .explore();
    assertEquals(FailureKind.END_CHECK, found.failure().orElseThrow().kind());
    assertTrue(found.text().contains("write count -> conflict v1 on v0"), found.text());
  }

  @Test
  void provesMutualExclusionOfAHold() {
    class Desk {
      final TaskOwnership task = TaskOwnership.of("t-17", "writer").observed(Point.listener());
      int inside;
      int worked;

      void work(boolean locked) {
        if (!locked || task.lock("writer")) {
          Point.write("desk");
          inside++;
          Point.write("desk");
          worked += inside;
          inside--;
          if (locked) {
            task.unlock("writer");
          }
        }
      }
    }
    Scenario<Desk> desk = Scenario.of("desk", Desk::new);
    Scenario<Desk> safe = desk.agent("a", d -> d.work(true)).agent("b", d -> d.work(true));
    safe.invariant("one at the desk", d -> d.inside <= 1).explore().orFail();
    Scenario<Desk> careless = desk.agent("a", d -> d.work(true)).agent("b", d -> d.work(false));
    Exploration found = careless.invariant("one at the desk", d -> d.inside <= 1).explore();
    assertEquals(FailureKind.INVARIANT, found.failure().orElseThrow().kind());
  }

  @Test
  void branchesOfAFanOutAreAgents() {
    Scenario<AtomicInteger> scenario =
        Scenario.of("fan-out", AtomicInteger::new)
            .agent(
                "lead",
                total -> {
                  FanOut.over(List.of(1, 2))
                      .observed(Point.listener(), Point.time())
                      .run(
                          n -> {
                            Point.read("total");
                            int seen = total.get();
                            Point.write("total");
                            total.set(seen + n);
                            return n;
                          });
                });
    Exploration found = scenario.end("all added", total -> total.get() == 3).explore();
    assertEquals(FailureKind.END_CHECK, found.failure().orElseThrow().kind());
    assertTrue(found.schedule().contains("branch"), found.schedule());
    scenario.end("something added", total -> total.get() > 0).explore().orFail();
  }

  @Test
  void aDeadlineMayPassAtAnyMoment() {
    Scenario<AtomicInteger> scenario =
        Scenario.of("deadline", AtomicInteger::new)
            .agent(
                "lead",
                timedOut ->
                    FanOut.over(List.of(1))
                        .deadline(Duration.ofMinutes(1))
                        .observed(Point.listener(), Point.time())
                        .run(n -> n)
                        .results()
                        .stream()
                        .filter(SubtaskResult.TimedOut.class::isInstance)
                        .forEach(r -> timedOut.incrementAndGet()));
    Exploration found = scenario.end("in time", n -> n.get() == 0).explore();
    assertEquals(FailureKind.END_CHECK, found.failure().orElseThrow().kind());
    assertTrue(found.text().contains("time is up"), found.text());
    scenario.end("at most one", n -> n.get() <= 1).explore().orFail();
  }

  @Test
  void aPayloadIsReceivedOnceByOneOfTwo() {
    class Desk {
      final QueueChannel channel =
          QueueChannel.between("writer", "reviewer").observed(Point.listener(), Point.time());
      int received;
    }
    Scenario<Desk> scenario =
        Scenario.of("channel", Desk::new)
            .agent(
                "writer",
                d ->
                    d.channel.deliver(
                        HandoffPayload.from("writer")
                            .to("reviewer")
                            .taskId("t")
                            .result("draft")
                            .status("done")
                            .build()))
            .agent("one", d -> d.received += d.channel.receive("reviewer").isPresent() ? 1 : 0)
            .agent("two", d -> d.received += d.channel.receive("reviewer").isPresent() ? 1 : 0);
    scenario.invariant("at most once", d -> d.received <= 1).explore().orFail();
    assertEquals(
        FailureKind.END_CHECK,
        scenario
            .end("always received", d -> d.received == 1)
            .explore()
            .failure()
            .orElseThrow()
            .kind());
  }
}
