package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.source.MemoryCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample is reported on exactly the lines that carry {@code // want "part of message"}. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("src/test/samples");

  static List<Path> samples() throws IOException {
    return Sample.below(SAMPLES);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void compiledInMemory(Path sample) throws IOException {
    Analysis.Result result = new Sample(sample).analyse(FrontEnd.BEST);
    assertEquals("sources, compiled in memory", result.mode());
    assertEquals(List.of(), new Sample(sample).differences(result));
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
    assertEquals("class files", result.mode());
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

  private static List<String> differences(Path sample) throws IOException {
    return new Sample(sample).differences(new Sample(sample).analyse(FrontEnd.BEST));
  }
}
