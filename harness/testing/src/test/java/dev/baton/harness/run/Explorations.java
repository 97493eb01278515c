package dev.baton.harness.run;

import dev.baton.harness.Explore;
import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import java.util.concurrent.atomic.AtomicInteger;

/** Not run by the build itself (its name matches no test pattern): what the run's own test runs. */
public class Explorations {
  private static Scenario<AtomicInteger> adding(Scenario.Action<AtomicInteger> add) {
    return Scenario.of("adding", AtomicInteger::new)
        .agent("writer", add)
        .agent("reviewer", add)
        .end("both <counted>", total -> total.get() == 2);
  }

  @Explore
  public Scenario<?> atomicAdding() {
    return adding(
        total -> {
          Point.write("total");
          total.incrementAndGet();
        });
  }

  @Explore("preemptions:1")
  public static Scenario<?> lostAdding() {
    return adding(
        total -> {
          Point.read("total");
          int seen = total.get();
          Point.write("total");
          total.set(seen + 1);
        });
  }

  @Explore(value = "random", schedules = 500)
  Scenario<?> sampledAdding() {
    return atomicAdding();
  }

  @Explore
  Object noScenario() {
    return "nothing";
  }

  @Explore("at random")
  Scenario<?> unknownSearch() {
    return atomicAdding();
  }
}
