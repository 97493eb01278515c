package dev.baton.harness.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import dev.baton.harness.schedule.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What sampling promises. PCT finds a bug of depth d among n agents and k steps with probability at
 * least 1 / (n k^(d-1)) a run; the share of runs that find it is measured, and may lie below that
 * by three standard deviations at most, which happens by chance once in 700 times.
 */
class GuaranteeTest {
  private static final int RUNS = 4_000;

  private static final class Trace {
    final List<String> steps = new ArrayList<>();

    void step(String name) {
      Point.here(name);
      steps.add(name);
    }

    int at(String name) {
      return steps.indexOf(name);
    }

    boolean inOrder(String... names) {
      for (int i = 1; i < names.length; i++) {
        if (at(names[i - 1]) < 0 || at(names[i]) < 0 || at(names[i - 1]) > at(names[i])) {
          return false;
        }
      }
      return true;
    }
  }

  private static Scenario<Trace> agents(int each, String... bug) {
    Scenario<Trace> scenario = Scenario.of("bug of depth " + (bug.length - 1), Trace::new);
    for (String agent : List.of("a", "b", "c")) {
      scenario =
          scenario.agent(
              agent,
              trace -> {
                for (int i = 0; i < each; i++) {
                  trace.step(agent + i);
                }
              });
    }
    return scenario.end("no bug", trace -> !trace.inOrder(bug));
  }

  private static double share(Scenario<?> scenario, Search search) {
    int[] failing = {0};
    long runs = scenario.visit(search, run -> failing[0] += run.failure() == null ? 0 : 1);
    return (double) failing[0] / runs;
  }

  private static void keepsItsPromise(int depth, Scenario<Trace> scenario) {
    int steps = scenario.explore(Search.random(1, 1)).numbers().deepest();
    double promised = 1 / (3 * Math.pow(steps, depth - 1));
    double found = share(scenario, Search.pct(depth, RUNS, 17));
    double deviation = Math.sqrt(promised * (1 - promised) / RUNS);
    assertTrue(
        found >= promised - 3 * deviation,
        "depth %d: promised %.5f, found %.5f".formatted(depth, promised, found));
  }

  @Test
  void pctFindsBugsOfDepthOne() {
    keepsItsPromise(1, agents(6, "c5", "a0"));
  }

  @Test
  void pctFindsBugsOfDepthTwo() {
    keepsItsPromise(2, agents(4, "a1", "b3", "a2"));
  }

  @Test
  void pctFindsBugsOfDepthThree() {
    keepsItsPromise(3, agents(3, "a0", "b1", "a1", "b2"));
  }

  /**
   * All twenty steps of one agent before the first of another: pct needs one order, chance many.
   */
  @Test
  void pctFindsWhatARandomWalkMisses() {
    Scenario<Trace> scenario = agents(20, "c19", "a0");
    assertEquals(0, share(scenario, Search.random(RUNS, 3)), "by chance once in a million runs");
    assertTrue(share(scenario, Search.pct(1, RUNS, 3)) > 0.3);
  }

  /** Depth 1 draws priorities and nothing else, so that what needs a preemption is out of reach. */
  @Test
  void pctOfTooSmallADepthMissesTheBug() {
    Scenario<Trace> scenario = agents(4, "a1", "b3", "a2");
    assertEquals(0, share(scenario, Search.pct(1, RUNS, 17)));
    assertTrue(share(scenario, Search.pct(2, RUNS, 17)) > 0);
  }

  @Test
  void theSameSeedGivesTheSameTraceAThousandTimes() {
    Scenario<Trace> scenario = agents(5, "a1", "b3", "a2");
    for (String how : List.of("random", "pct:3")) {
      Set<String> traces = new HashSet<>();
      for (int i = 0; i < 1_000; i++) {
        StringBuilder trace = new StringBuilder();
        scenario.visit(Search.parse(how, 99).atMost(1), run -> trace.append(lines(run)));
        traces.add(trace.toString());
      }
      assertEquals(1, traces.size(), how);
    }
  }

  private static String lines(Run run) {
    return String.join("\n", run.lines()) + "\n" + run.schedule();
  }
}
