package dev.baton.harness.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.Scenario;
import dev.baton.harness.explore.Exploration;
import dev.baton.harness.explore.Search;
import dev.baton.harness.schedule.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Known shapes of concurrency bugs: what finds them, and after how many schedules. */
class ShapesTest {
  private static final Path PAGE = Path.of("docs/shapes.md");
  private static final Path LINCHECK = Path.of("src/test/resources/shapes/lincheck-3.7.txt");
  private static final int BUDGET = 1_000;
  private static final List<String> HOW = List.of("exhaustive", "preemptions:2", "pct:3", "random");

  @TestFactory
  Stream<DynamicTest> theBugIsFoundAndTheFixIsProved() {
    return Shapes.ALL.stream()
        .map(
            shape ->
                DynamicTest.dynamicTest(
                    shape.name(),
                    () -> {
                      Exploration found = shape.broken().scenario(shape.name()).explore();
                      assertEquals(
                          shape.kind(),
                          found.failure().map(Failure::kind).orElse(null),
                          found.text());
                      Exploration none = shape.fixed().scenario(shape.name()).explore();
                      assertTrue(none.orFail().proved(), none.text());
                    }));
  }

  /** How many schedules until the first that fails; 0 when none of the budget does. */
  private static long firstFailure(Scenario<Cells> scenario, String how) {
    Exploration found = scenario.explore(Search.parse(how, 1).atMost(BUDGET));
    return found.failing() == null ? 0 : found.numbers().schedules();
  }

  private static Map<String, String> lincheck() throws IOException {
    return Files.readAllLines(LINCHECK).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
  }

  @Test
  void theTableIsTrue() throws Exception {
    List<String> lines = new ArrayList<>();
    int[] found = new int[HOW.size() + 1];
    Map<String, String> lincheck = lincheck();
    for (Shape shape : Shapes.ALL) {
      StringBuilder line = new StringBuilder();
      line.append("| %s | %s | %s |".formatted(shape.name(), shape.from(), shape.says()));
      for (int i = 0; i < HOW.size(); i++) {
        long first = firstFailure(shape.broken().scenario(shape.name()), HOW.get(i));
        found[i] += first > 0 ? 1 : 0;
        line.append(first > 0 ? " " + first + " |" : " - |");
      }
      String other = lincheck.getOrDefault(shape.name(), "not run");
      found[HOW.size()] += other.matches("\\d+") ? 1 : 0;
      lines.add(line.append(" ").append(other).append(" |").toString());
    }
    StringBuilder sum = new StringBuilder("| **found** | | of " + Shapes.ALL.size() + " |");
    for (int count : found) {
      sum.append(" **").append(count).append("** |");
    }
    lines.add(sum.toString());
    String table = String.join("\n", lines);
    String page = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (Boolean.getBoolean("baton.bless")) {
      page =
          page.replaceFirst(
              "(?s)\\| account .*?\\*\\* \\|\n(?=\n|$)", table.replace("$", "\\$") + "\n");
      Files.writeString(PAGE, page);
    }
    assertTrue(page.contains(table), "run with -Dbaton.bless=true; the table is now:\n" + table);
    assertTrue(Shapes.ALL.size() >= 20);
  }
}
