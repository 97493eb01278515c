package dev.baton.harness.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.Point;
import dev.baton.harness.Scenario;
import dev.baton.harness.schedule.Run;
import dev.baton.harness.schedule.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reduced search reaches every class of schedules, and hardly any of them twice. */
class ReductionTest {

  /** What each agent does: lower case reads the cell, upper case writes it. */
  private static Scenario<int[]> letters(String... agents) {
    Scenario<int[]> scenario = Scenario.of(String.join(" ", agents), () -> new int[1]);
    for (int i = 0; i < agents.length; i++) {
      String steps = agents[i];
      scenario =
          scenario.agent(
              "a" + i,
              state -> {
                for (char c : steps.toCharArray()) {
                  String cell = String.valueOf(Character.toLowerCase(c));
                  if (Character.isUpperCase(c)) {
                    Point.write(cell);
                  } else {
                    Point.read(cell);
                  }
                }
              });
    }
    return scenario;
  }

  private static Set<String> classes(Scenario<?> scenario, Search search) {
    Set<String> classes = new HashSet<>();
    scenario.visit(search, run -> classes.add(normalForm(run)));
    return classes;
  }

  /** The steps layer by layer, each as early as the steps that it depends on allow (Foata). */
  private static String normalForm(Run run) {
    List<Step> steps = run.steps();
    int[] layer = new int[steps.size()];
    List<String> words = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean same = steps.get(i).agent() == steps.get(j).agent();
        if (same || steps.get(i).operation().conflicts(steps.get(j).operation())) {
          layer[i] = Math.max(layer[i], layer[j] + 1);
        }
      }
      words.add(layer[i] + " " + steps.get(i));
    }
    words.sort(null);
    return words.toString();
  }

  private static double ratio(Scenario<?> scenario) {
    Set<String> all = classes(scenario, Search.unreduced());
    Exploration reduced = scenario.explore().orFail();
    assertTrue(reduced.proved(), reduced.text());
    assertEquals(all, classes(scenario, Search.exhaustive()), scenario.name());
    return (double) (reduced.numbers().schedules() + reduced.numbers().cut()) / all.size();
  }

  @Test
  void reachesEveryClassOfRandomPrograms() {
    Random random = new Random(7);
    double visited = 0;
    int programs = 60;
    for (int i = 0; i < programs; i++) {
      String[] agents = new String[2 + random.nextInt(2)];
      for (int a = 0; a < agents.length; a++) {
        StringBuilder steps = new StringBuilder();
        int length = 1 + random.nextInt(agents.length == 2 ? 4 : 2);
        for (int s = 0; s < length; s++) {
          steps.append("abAB".charAt(random.nextInt(4)));
        }
        agents[a] = steps.toString();
      }
      visited += ratio(letters(agents));
    }
    assertTrue(visited / programs <= 1.5, "mean ratio " + visited / programs);
  }

  @Test
  void visitsFewerThanHalfAsManyAgainOnTheTextbookCases() {
    assertEquals(1.0, ratio(letters("a", "b", "c", "d")), "independent writers");
    assertTrue(ratio(letters("A", "a", "a", "a")) <= 1.5, "one writer, three readers");
    assertTrue(ratio(letters("A", "A", "A")) <= 1.5, "writers of one cell");
    assertTrue(ratio(letters("aA", "aA")) <= 1.5, "two that read and write back");
    assertTrue(ratio(letters("Ab", "Ba")) <= 1.5, "store, then load the other's");
    assertTrue(ratio(letters("ab", "Ab", "aB")) <= 1.5, "mixed");
  }

  @Test
  void countsTheSchedulesOfTwoAgentsWithThreeOpaquePointsEach() {
    Scenario<int[]> scenario =
        Scenario.of("opaque", () -> new int[1])
            .agent(
                "a",
                s -> {
                  Point.here("1");
                  Point.here("2");
                  Point.here("3");
                })
            .agent(
                "b",
                s -> {
                  Point.here("1");
                  Point.here("2");
                  Point.here("3");
                });
    assertEquals(70, scenario.explore().orFail().numbers().schedules());
    assertEquals(70, scenario.explore(Search.unreduced()).orFail().numbers().schedules());
    assertEquals(2, scenario.explore(Search.preemptions(0)).orFail().numbers().schedules());
    assertTrue(
        scenario
            .explore(Search.preemptions(2))
            .orFail()
            .summary()
            .endsWith("with at most 2 preemptions"));
    assertEquals(70, scenario.explore(Search.preemptions(7)).orFail().numbers().schedules());
  }
}
