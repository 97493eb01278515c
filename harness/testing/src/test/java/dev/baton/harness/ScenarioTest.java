package dev.baton.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.explore.Exploration;
import dev.baton.harness.explore.Search;
import dev.baton.harness.schedule.Failure;
import dev.baton.harness.schedule.FailureKind;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScenarioTest {
  static final class Cell {
    int value;
    boolean flag;
    boolean other;

    void addUnsafely() {
      Point.read("value");
      int read = value;
      Point.write("value");
      value = read + 1;
    }

    void addAtOnce() {
      Point.write("value");
      value++;
    }

    @Override
    public String toString() {
      return "value " + value;
    }
  }

  private static Scenario<Cell> twoWriters(Scenario.Action<Cell> add) {
    return Scenario.of("two writers", Cell::new)
        .agent("writer", add)
        .agent("reviewer", add)
        .end("both counted", cell -> cell.value == 2);
  }

  private static FailureKind kind(Exploration exploration) {
    return exploration.failure().map(Failure::kind).orElseThrow();
  }

  @Test
  void findsALostUpdateAndShrinksItToOnePreemption() {
    Exploration found = twoWriters(Cell::addUnsafely).explore();
    assertEquals(FailureKind.END_CHECK, kind(found));
    assertEquals(1, found.failing().preemptions());
    assertEquals(
        "end check `both counted` does not hold: value 1", found.failure().orElseThrow().message());
    assertTrue(found.text().contains("replay(\"" + found.schedule()), found.text());
  }

  @Test
  void provesAnAtomicStep() {
    Exploration proved = twoWriters(Cell::addAtOnce).explore().orFail();
    assertTrue(proved.proved());
    assertEquals("two writers: proved: all 2 schedules\n", proved.text());
  }

  @Test
  void saysOnlyWhatItVisitedWhenItWasNotAll() {
    Exploration some = twoWriters(Cell::addAtOnce).explore(Search.exhaustive().atMost(1));
    assertTrue(!some.proved() && some.summary().endsWith("not exhausted"), some.summary());
  }

  @Test
  void replaysWhatItPrinted() {
    Scenario<Cell> scenario = twoWriters(Cell::addUnsafely);
    Exploration found = scenario.explore();
    Exploration again = scenario.replay(found.schedule());
    assertEquals(found.failing().lines(), again.failing().lines());
    assertEquals(found.failure(), again.failure());
    assertTrue(scenario.replay("writer*3 reviewer*3").failure().isEmpty());
  }

  @Test
  void saysThatNothingIsKnownWhereNobodyComesToAPoint() {
    Exploration found = twoWriters(cell -> cell.value++).explore();
    assertEquals(FailureKind.NO_POINTS, kind(found));
    assertTrue(found.text().contains("Point.listener()"), found.text());
  }

  @Test
  void replaysAShrunkFailureWithItsPartsOnly() {
    Scenario<Cell> scenario =
        Scenario.of("parts", Cell::new)
            .agent("idle", Cell::addAtOnce)
            .agent("a", cell -> Point.read("other"), Cell::addUnsafely, Cell::addAtOnce)
            .agent("b", Cell::addUnsafely, cell -> Point.read("other"))
            .invariant("never back", new Forward());
    Exploration found = scenario.explore();
    assertTrue(found.schedule().endsWith("| a:2,3 b:1"), found.schedule());
    Exploration again = scenario.replay(found.schedule());
    assertEquals(found.failing().lines(), again.failing().lines());
    assertThrows(IllegalArgumentException.class, () -> scenario.replay("a*2 | a:4"));
    assertThrows(IllegalArgumentException.class, () -> scenario.replay("a*2 | nobody:1"));
    assertThrows(IllegalArgumentException.class, () -> scenario.replay("a*x"));
  }

  @Test
  void leavesOutWhatDoesNotMatter() {
    Exploration found =
        Scenario.of("crowd", Cell::new)
            .agent("idle", Cell::addAtOnce, Cell::addAtOnce)
            .agent("a", cell -> Point.read("other"), Cell::addUnsafely)
            .agent("b", Cell::addUnsafely, cell -> Point.read("other"))
            .invariant("never back", new Forward())
            .explore();
    assertEquals(FailureKind.INVARIANT, kind(found));
    assertEquals(2, found.failing().steps().stream().map(s -> s.name()).distinct().count());
    assertEquals(1, found.failing().preemptions());
  }

  /** A value that was higher once: remembers per state. */
  private static final class Forward implements java.util.function.Predicate<Cell> {
    private Cell last = new Cell();
    private int highest;

    @Override
    public boolean test(Cell cell) {
      if (cell != last) {
        last = cell;
        highest = 0;
      }
      highest = Math.max(highest, cell.value);
      return cell.value == highest;
    }
  }

  @Test
  void seesAnInvariantOverTwoIndependentCells() {
    Scenario<Cell> scenario =
        Scenario.of("two flags", Cell::new)
            .agent(
                "a",
                cell -> {
                  Point.write("flag");
                  cell.flag = true;
                })
            .agent(
                "b",
                cell -> {
                  Point.write("other");
                  cell.other = true;
                });
    assertEquals(
        FailureKind.INVARIANT,
        kind(scenario.invariant("other only after flag", c -> c.flag || !c.other).explore()));
    assertEquals(
        1, scenario.end("both", c -> c.flag && c.other).explore().orFail().numbers().schedules());
  }

  @Test
  void treatsAThrowingAgentAsAFailure() {
    Exploration found =
        twoWriters(
                cell -> {
                  if (cell.value == 1) {
                    throw new IllegalStateException("seen 1");
                  }
                  Cell.class.cast(cell).addAtOnce();
                })
            .explore();
    assertEquals(FailureKind.EXCEPTION, kind(found));
    assertTrue(
        assertThrows(AssertionError.class, found::orFail).getCause()
            instanceof IllegalStateException);
  }

  @Test
  void namesWhoWaitsForWhom() {
    Scenario<Cell> scenario =
        Scenario.of("two waits", Cell::new)
            .agent(
                "a",
                cell -> {
                  Point.await("flag", () -> cell.flag);
                  cell.other = true;
                })
            .agent(
                "b",
                cell -> {
                  Point.await("other", () -> cell.other);
                  cell.flag = true;
                });
    assertEquals(FailureKind.DEADLOCK, kind(scenario.explore()));
    assertEquals(
        "`a` waits for `flag`; `b` waits for `other`",
        scenario.explore().failure().orElseThrow().message());
    scenario
        .agent(
            "c",
            cell -> {
              Point.here("sets");
              cell.flag = true;
            })
        .explore()
        .orFail();
  }

  @Test
  void tellsALivelockFromALoneLoop() {
    Scenario<Cell> polite =
        Scenario.of("after you", Cell::new)
            .maxSteps(300)
            .agent(
                "a",
                cell -> {
                  while (!cell.flag) {
                    Point.pause("after you");
                  }
                  cell.other = true;
                })
            .agent(
                "b",
                cell -> {
                  while (!cell.other) {
                    Point.pause("after you");
                  }
                  cell.flag = true;
                });
    assertEquals(FailureKind.LIVELOCK, kind(polite.explore()));
    Scenario<Cell> alone =
        Scenario.of("for ever", Cell::new)
            .maxSteps(300)
            .agent(
                "a",
                cell -> {
                  while (!cell.flag) {
                    Point.here("retry");
                  }
                })
            .agent("b", Cell::addAtOnce);
    assertEquals(FailureKind.UNBOUNDED, kind(alone.explore()));
    Exploration ends =
        alone
            .agent(
                "c",
                cell -> {
                  Point.here("sets");
                  cell.flag = true;
                })
            .explore(Search.random(200, 1));
    assertTrue(ends.failure().isEmpty(), ends.text());
  }

  @Test
  void saysWhenTheScenarioIsNotDeterministic() {
    AtomicInteger runs = new AtomicInteger();
    Scenario<Cell> scenario =
        Scenario.of("moody", Cell::new)
            .agent("a", cell -> Point.here("run " + runs.incrementAndGet()))
            .agent("b", Cell::addAtOnce);
    assertEquals(FailureKind.NONDETERMINISM, kind(scenario.explore()));
    assertEquals(FailureKind.NONDETERMINISM, kind(scenario.explore(Search.random(10, 1))));
  }

  @Test
  void saysWhenAnAgentBlocksOutsideThePoints() {
    Exploration found =
        Scenario.of("latch", Cell::new)
            .agent("a", cell -> new CountDownLatch(1).await())
            .patienceMillis(50)
            .explore();
    assertEquals(FailureKind.HUNG, kind(found));
    assertTrue(found.failure().orElseThrow().message().contains("ScenarioTest"), found.text());
  }

  @Test
  void letsAgentsDieAtAnyPoint() {
    Scenario<Cell> scenario =
        Scenario.of("lock and die", Cell::new)
            .agent(
                "a",
                cell -> {
                  Point.write("flag");
                  cell.flag = true;
                  Point.write("flag");
                  cell.flag = false;
                })
            .agent("b", cell -> Point.await("flag is free", () -> !cell.flag));
    scenario.explore().orFail();
    Exploration found = scenario.crashes(1, "a").explore();
    assertEquals(FailureKind.DEADLOCK, kind(found));
    assertTrue(found.schedule().contains("a!"), found.schedule());
    assertEquals("`b` waits for `flag is free`; `a` died", found.failure().orElseThrow().message());
    assertEquals(
        found.failing().lines(),
        scenario.crashes(1, "a").replay(found.schedule()).failing().lines());
  }

  @Test
  void triesEveryChoice() {
    Scenario<Cell> scenario =
        Scenario.of("lossy", Cell::new)
            .agent(
                "a",
                cell -> {
                  Point.write("value");
                  cell.value = Point.choose(3) + 10 * Point.choose(2);
                })
            .agent("b", cell -> Point.read("other"));
    assertEquals(6, scenario.explore().orFail().numbers().schedules());
    Exploration found = scenario.end("never 12", cell -> cell.value != 12).explore();
    assertTrue(found.schedule().contains("a*2 ?2 ?1"), found.schedule());
  }

  @Test
  void givesTheSameTraceForTheSameSeed() {
    Scenario<Cell> scenario = twoWriters(Cell::addUnsafely);
    String first = traces(scenario);
    for (int i = 0; i < 1_000; i++) {
      assertEquals(first, traces(scenario));
    }
  }

  private static String traces(Scenario<Cell> scenario) {
    StringBuilder traces = new StringBuilder();
    scenario.visit(Search.random(20, 42), run -> traces.append(run.schedule()).append(run.lines()));
    return traces.toString();
  }

  @Test
  void refusesNamesThatCannotStandInASchedule() {
    assertThrows(IllegalArgumentException.class, () -> twoWriters(Cell::addAtOnce).agent("writer"));
    assertThrows(IllegalArgumentException.class, () -> twoWriters(Cell::addAtOnce).agent("a b"));
  }
}
