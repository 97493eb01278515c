package dev.baton.harness.wild;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.Audit;
import dev.baton.harness.anomaly.Anomaly;
import dev.baton.harness.explore.Exploration;
import dev.baton.harness.explore.Search;
import dev.baton.harness.schedule.Failure;
import dev.baton.harness.schedule.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Bugs that happened, rebuilt: the explorer finds each, and proves that the fix has none; real
 * threads and the detectors find what the table says. Run with {@code -Dbaton.bless=true} to write
 * the table anew.
 */
class WildBugsTest {
  private static final Path TABLE = Path.of("docs/wild-bugs.md");

  /** An invariant that holds again at the end, and a crash: real threads show neither. */
  private static final Set<String> NOT_ON_THREADS = Set.of("W055", "W073");

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

  @TestFactory
  Stream<DynamicTest> realThreadsShowTheBug() {
    return ALL.stream()
        .filter(wild -> !NOT_ON_THREADS.contains(wild.id()))
        .map(
            wild ->
                DynamicTest.dynamicTest(
                    wild.id(),
                    () ->
                        assertFalse(
                            wild.broken()
                                .patienceMillis(300)
                                .onThreads(Duration.ofSeconds(20))
                                .passed())));
  }

  /** The detectors that are sure of the failing run, and say nothing of any run of the fix. */
  private static Set<String> detectors(Wild wild, String schedule) {
    wild.broken().replay(schedule);
    Set<String> sure = new TreeSet<>();
    Audit.of(Board.latest()).anomalies().stream()
        .filter(Anomaly::confirmed)
        .forEach(anomaly -> sure.add(anomaly.detector()));
    wild.fixed()
        .visit(
            Search.exhaustive(),
            run ->
                Audit.of(Board.latest())
                    .anomalies()
                    .forEach(anomaly -> sure.remove(anomaly.detector())));
    return sure;
  }

  @Test
  void theTableIsTrue() throws Exception {
    List<String> lines = new ArrayList<>();
    int sometimes = 0;
    int audited = 0;
    for (Wild wild : ALL) {
      List<Run> runs = new ArrayList<>();
      wild.broken().visit(Search.exhaustive(), runs::add);
      long failing = runs.stream().filter(run -> run.failure() != null).count();
      sometimes += failing < runs.size() ? 1 : 0;
      Exploration shortest = wild.broken().explore();
      Set<String> detectors = detectors(wild, shortest.schedule());
      audited += detectors.isEmpty() ? 0 : 1;
      lines.add(
          "| %s | %s | %s | %s | %s | %s | %d of %d | %d | `%s` |"
              .formatted(
                  wild.id(),
                  wild.source(),
                  wild.says(),
                  wild.kind(),
                  NOT_ON_THREADS.contains(wild.id()) ? "-" : "yes",
                  detectors.isEmpty() ? "-" : String.join(", ", detectors),
                  failing,
                  runs.size(),
                  shortest.failing().preemptions(),
                  shorten(shortest.schedule())));
    }
    String table = String.join("\n", lines);
    String counts =
        "Of %d bugs, explore catches %d, stress %d, and audit %d; %d of them"
            .formatted(
                ALL.size(), ALL.size(), ALL.size() - NOT_ON_THREADS.size(), audited, sometimes);
    String page = Files.readString(TABLE);
    if (Boolean.getBoolean("baton.bless")) {
      page = page.replaceFirst("Of \\d+ bugs, explore .*? of them", counts);
      page = page.substring(0, page.indexOf("| W001 ")) + table + "\n";
      Files.writeString(TABLE, page);
    }
    assertTrue(page.contains(table) && page.contains(counts), counts + "\n" + table);
    assertTrue(ALL.size() >= 30);
  }

  private static String shorten(String schedule) {
    return schedule.length() <= 60 ? schedule : schedule.substring(0, 57) + "...";
  }
}
