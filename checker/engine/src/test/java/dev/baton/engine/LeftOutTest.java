package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.baton.engine.model.Assumptions;
import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is left out where cells hold nothing that can change is not missed: nothing else is reported
 * than beside a cell whose values have an order, which nothing is left out for.
 */
class LeftOutTest {
  private static final Path SAMPLES = Path.of("src/test/samples");
  private static final String ORDERED =
      "\nclass OrderedBeside { @dev.baton.annotation.Monotonic int order; }\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foreign-write/Callbacks",
        "foreign-write/Dispatch",
        "foreign-write/OwnObjects",
        "foreign-write/Returned",
        "foreign-write/Runnables",
        "foreign-write/StoredFields",
        "foreign-write/Wrapped",
        "shared-agent-state/PartsOfAnAgent",
        "shared-agent-state/PluggedIn",
        "unverified/HandedOn"
      })
  void nothingElseIsReported(String sample, @TempDir Path folder) throws IOException {
    String code = Files.readString(SAMPLES.resolve(sample + ".java"));
    Path file = folder.resolve(Path.of(sample).getFileName() + ".java");
    TreeSet<String> few = reported(file, code);
    assertFalse(few.isEmpty());
    assertEquals(reported(file, code + ORDERED), few);
  }

  private static TreeSet<String> reported(Path file, String code) throws IOException {
    Files.writeString(file, code);
    Analysis.Result result =
        Analysis.run(
            new Analysis.Request(Path.of("."), List.of(file), List.of(), Assumptions.NONE, false),
            FrontEnd.BEST);
    assertEquals(List.of(), result.problems());
    TreeSet<String> lines = new TreeSet<>();
    Stream.concat(result.findings().stream(), result.unverified().stream())
        .map(LeftOutTest::line)
        .forEach(lines::add);
    return lines;
  }

  private static String line(Finding finding) {
    return finding.place().line() + " " + finding.rule() + " " + finding.message();
  }
}
