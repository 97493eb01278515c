package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.rules.Rules;
import dev.baton.engine.source.MemoryCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample is reported on exactly the lines that carry {@code // want "part of message"}. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("src/test/samples");
  private static final int ENOUGH = 4;
  private static final String WANT = "// want ";
  private static final String SILENT = "// silent: ";

  /** The lines of a sample that its rule reports. */
  private static final Map<Path, Set<String>> FIRES = new ConcurrentHashMap<>();

  static List<Path> samples() throws IOException {
    return Sample.below(SAMPLES);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void compiledInMemory(Path sample) throws IOException {
    Analysis.Result result = new Sample(sample).analyse(FrontEnd.BEST);
    assertEquals("sources, compiled in memory", result.mode());
    assertEquals(List.of(), new Sample(sample).differences(result));
    FIRES.put(sample, fires(sample, result));
  }

  /** Not even the annotations are there. */
  @ParameterizedTest
  @MethodSource("samples")
  void sourcesAlone(Path sample) throws IOException {
    Analysis.Result result = new Sample(sample).analyse(FrontEnd.SOURCES_ALONE);
    assertTrue(result.mode().startsWith("sources alone"), result.mode());
    assertEquals(List.of(), new Sample(sample).differences(result));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void classFilesBesideSources(Path sample, @TempDir Path folder) throws IOException {
    for (Map.Entry<String, byte[]> type : compiled(sample).entrySet()) {
      Path file = folder.resolve(type.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, type.getValue());
    }
    Analysis.Result result = new Sample(sample).analyse(FrontEnd.BEST, folder);
    // a source outside the folder of its package may be another of that name, and is read as well
    assertTrue(result.mode().startsWith("class files"), result.mode());
    assertEquals(List.of(), new Sample(sample).differences(result));
  }

  private static Map<String, byte[]> compiled(Path sample) {
    List<Path> classpath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return MemoryCompiler.compile(List.of(sample), classpath).classes();
  }

  @Test
  void everyDirectoryIsNamedAfterARule() throws IOException {
    for (Path sample : samples()) {
      String rule = sample.getParent().getFileName().toString();
      assertTrue(
          Rules.all().stream().anyMatch(r -> r.info().id().equals(rule)), "no rule `" + rule + "`");
    }
  }

  static List<String> rules() {
    return Rules.ids();
  }

  /**
   * A rule is proved by lines that it reports, and by near-misses: each a file that nothing is
   * wrong with, or what {@code // silent: why} stands on or, until the next empty line, above.
   */
  @ParameterizedTest
  @MethodSource("rules")
  void fourAreReportedAndFourAreNot(String rule) throws IOException {
    Set<String> fire = new TreeSet<>();
    int silent = 0;
    for (Path sample : Sample.below(SAMPLES.resolve(rule))) {
      Set<String> lines = FIRES.get(sample);
      fire.addAll(lines != null ? lines : fires(sample, new Sample(sample).analyse(FrontEnd.BEST)));
      silent += nearMisses(sample);
    }
    assertTrue(fire.size() >= ENOUGH, rule + " is reported on too few lines: " + fire);
    assertTrue(silent >= ENOUGH, rule + " has too few near-misses: " + silent);
  }

  private static Set<String> fires(Path sample, Analysis.Result result) {
    String rule = sample.getParent().getFileName().toString();
    return Stream.concat(result.findings().stream(), result.unverified().stream())
        .filter(finding -> finding.rule().equals(rule))
        .map(finding -> sample.getFileName() + ":" + finding.place().line())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int nearMisses(Path sample) throws IOException {
    String code = Files.readString(sample);
    int marked = 0;
    for (String paragraph : code.split("\n\\s*\n")) {
      for (String line : paragraph.split("\n")) {
        boolean above = line.strip().startsWith(SILENT);
        String covered = above ? paragraph : line;
        if (line.contains(SILENT)) {
          assertFalse(covered.contains(WANT), sample + " wants a report on a near-miss: " + line);
          marked++;
        }
      }
    }
    return code.contains(WANT) ? marked : Math.max(marked, 1);
  }

  @Test
  void aWrongOrMissingWantIsCaught(@TempDir Path folder) throws IOException {
    String code =
        """
        import dev.baton.annotation.*;
        class S { @OwnedBy("a") int x;
          @AgentRole("a") void own() { x = 1; }
          @AgentRole("b") void foreign() { x = 1; } %s
        }
        """;
    Path file = folder.resolve("S.java");
    Files.writeString(file, code.formatted(""));
    assertFalse(differences(file).isEmpty(), "a missing want must fail");
    Files.writeString(file, code.formatted("// want \"something else\""));
    assertFalse(differences(file).isEmpty(), "a wrong want must fail");
    Files.writeString(file, code.formatted("// want \"`b` writes `x`\""));
    assertEquals(List.of(), differences(file));
  }

  private static List<String> differences(Path sample) throws IOException {
    return new Sample(sample).differences(new Sample(sample).analyse(FrontEnd.BEST));
  }
}
