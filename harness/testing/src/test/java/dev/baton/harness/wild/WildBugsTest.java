package dev.baton.harness.wild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.explore.Exploration;
import dev.baton.harness.explore.Search;
import dev.baton.harness.schedule.Failure;
import dev.baton.harness.schedule.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Bugs that happened, rebuilt: the explorer finds each, and proves that the fix has none. */
class WildBugsTest {
  private static final Path TABLE = Path.of("docs/wild-bugs.md");
  private static final List<Wild> ALL =
      Stream.of(
              HandoffBugs.ALL,
              SharedStateBugs.ALL,
              OwnershipBugs.ALL,
              FanInBugs.ALL,
              ConflictBugs.ALL,
              RetryBugs.ALL)
          .flatMap(List::stream)
          .toList();

  @TestFactory
  Stream<DynamicTest> findsTheBugAndProvesTheFix() {
    return ALL.stream()
        .map(
            wild ->
                DynamicTest.dynamicTest(
                    wild.id() + " " + wild.says(),
                    () -> {
                      Exploration found = wild.broken().explore();
                      assertEquals(
                          wild.kind(),
                          found.failure().map(Failure::kind).orElse(null),
                          found.text());
                      assertTrue(wild.fixed().explore().orFail().proved(), wild.id());
                    }));
  }

  @Test
  void theTableIsTrue() throws Exception {
    List<String> lines = new ArrayList<>();
    int sometimes = 0;
    for (Wild wild : ALL) {
      List<Run> runs = new ArrayList<>();
      wild.broken().visit(Search.exhaustive(), runs::add);
      long failing = runs.stream().filter(run -> run.failure() != null).count();
      sometimes += failing < runs.size() ? 1 : 0;
      Exploration shortest = wild.broken().explore();
      lines.add(
          "| %s | %s | %s | %s | %d of %d | %d | `%s` |"
              .formatted(
                  wild.id(),
                  wild.source(),
                  wild.says(),
                  wild.kind(),
                  failing,
                  runs.size(),
                  shortest.failing().preemptions(),
                  shorten(shortest.schedule())));
    }
    String table = String.join("\n", lines);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/wild-bugs-table.md"), table + "\n" + sometimes + "\n");
    String page = Files.readString(TABLE);
    assertTrue(page.contains(table), "target/wild-bugs-table.md has the table as it is now");
    assertTrue(
        page.contains(ALL.size() + " bugs") && page.contains(sometimes + " of them"), "the counts");
    assertTrue(ALL.size() >= 30);
  }

  private static String shorten(String schedule) {
    return schedule.length() <= 60 ? schedule : schedule.substring(0, 57) + "...";
  }
}
