package dev.baton.harness.bench;

import dev.baton.harness.Linearizability;
import dev.baton.harness.Model;
import dev.baton.harness.Verdict;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.History;
import dev.baton.harness.history.Op;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** How long a million operations on version-stamped state take to judge, by number of agents. */
public final class VersionSpeed {
  private static final int OPERATIONS = 1_000_000;

  private VersionSpeed() {}

  /**
   * Prints a line for each number of agents, and what a stale read is told as.
   *
   * @param args none
   */
  public static void main(String[] args) {
    for (int agents : new int[] {2, 8, 32, 128}) {
      List<Event> events = events(agents);
      History history = History.of(events);
      long best = Long.MAX_VALUE;
      for (int i = 0; i < 7; i++) {
        long start = cpu();
        Verdict verdict = Linearizability.check(Model.versioned(), history);
        best = Math.min(best, cpu() - start);
        if (!verdict.passes()) {
          throw new IllegalStateException(verdict.toString());
        }
      }
      System.out.printf("%3d agents: %d ms for 10^6 operations%n", agents, best / 1_000_000);
    }
    List<Event> stale = new ArrayList<>(events(8).subList(0, 1_000));
    long end = 10_000_000;
    stale.add(Event.of("late", Op.READ).key("state").version(3).value(3).at(end, end + 1).build());
    System.out.println(Linearizability.check(Model.versioned(), History.of(stale)));
  }

  /** Each operation is called while the last few of other agents have not returned. */
  private static List<Event> events(int agents) {
    SplittableRandom random = new SplittableRandom(5);
    List<Event> events = new ArrayList<>(OPERATIONS);
    long version = 0;
    for (int i = 0; i < OPERATIONS; i++) {
      long effect = 1_000L + i * 10L;
      long before = 1 + random.nextInt(agents * 5 - 4);
      long after = 1 + random.nextInt(agents * 5 - 4);
      var event = Event.of("agent-" + i % agents, random.nextInt(3) == 0 ? Op.WRITE : Op.READ);
      if (event.build().op() == Op.WRITE) {
        event.base(version++);
      }
      events.add(
          event
              .key("state")
              .version(version)
              .value((int) version)
              .at(effect - before, effect + after)
              .build());
    }
    return events;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
