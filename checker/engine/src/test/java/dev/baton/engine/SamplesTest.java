package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.config.Config;
import dev.baton.engine.config.InvalidConfig;
import dev.baton.engine.config.Settings;
import dev.baton.engine.model.Assumptions;
import dev.baton.engine.model.Finding;
import dev.baton.engine.source.MemoryCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample is reported on exactly the lines that carry {@code // want "part of message"}. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("src/test/samples");
  private static final Pattern WANT = Pattern.compile("// want (\".*\")\\s*$");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void compiledInMemory(Path sample) throws IOException {
    Analysis.Result result = analyse(FrontEnd.BEST, sample);
    assertEquals("sources, compiled in memory", result.mode());
    assertEquals(List.of(), differences(sample, result));
  }

  /** Not even the annotations are there. */
  @ParameterizedTest
  @MethodSource("samples")
  void sourcesAlone(Path sample) throws IOException {
    Analysis.Result result = analyse(FrontEnd.SOURCES_ALONE, sample);
    assertTrue(result.mode().startsWith("sources alone"), result.mode());
    assertEquals(List.of(), differences(sample, result));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void classFilesBesideSources(Path sample, @TempDir Path folder) throws IOException {
    for (Map.Entry<String, byte[]> type : compiled(sample).entrySet()) {
      Path file = folder.resolve(type.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, type.getValue());
    }
    Analysis.Result result = analyse(FrontEnd.BEST, sample, folder);
    assertEquals("class files", result.mode());
    assertEquals(List.of(), differences(sample, result));
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
          dev.baton.engine.rules.Rules.all().stream().anyMatch(r -> r.info().id().equals(rule)),
          "no rule `" + rule + "`");
    }
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

  private static Analysis.Result analyse(FrontEnd frontEnd, Path... paths) throws IOException {
    Analysis.Request request =
        new Analysis.Request(Path.of("."), List.of(paths), List.of(), assumptions(paths), false);
    return Analysis.run(request, frontEnd);
  }

  /** A sample may have a {@code baton.yaml} beside it, as a project has. */
  private static Assumptions assumptions(Path... paths) throws IOException {
    Path file = paths[0].resolveSibling(Config.FILE);
    try {
      boolean has = Files.exists(file);
      return Settings.assumptions(has ? Config.read(file, file.toString()) : Config.none());
    } catch (InvalidConfig e) {
      throw new IOException(e);
    }
  }

  private static List<String> differences(Path sample) throws IOException {
    return differences(sample, analyse(FrontEnd.BEST, sample));
  }

  private static List<String> differences(Path sample, Analysis.Result result) throws IOException {
    assertEquals(List.of(), result.problems());
    List<String> differences = new ArrayList<>();
    List<Finding> open = new ArrayList<>(result.findings());
    if (sample.getParent().endsWith("unverified")) {
      open.addAll(result.unverified());
    }
    List<String> lines = Files.readAllLines(sample);
    for (int i = 0; i < lines.size(); i++) {
      int line = i + 1;
      Matcher want = WANT.matcher(lines.get(i));
      Matcher text = QUOTED.matcher(want.find() ? want.group(1) : "");
      while (text.find()) {
        String part = text.group(1);
        if (open.stream().noneMatch(f -> f.place().line() == line && f.message().contains(part))) {
          differences.add("missing at line " + line + ": " + part);
        }
        open.removeIf(f -> f.place().line() == line && f.message().contains(part));
      }
    }
    open.forEach(f -> differences.add("unexpected at line " + f.place().line() + ": " + f));
    return differences;
  }
}
