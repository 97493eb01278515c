package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.source.MemoryCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is in a file, a run ends, says what it could not read, and checks the others. */
class FuzzTest {
  private static final String BREACH =
      """
      import dev.baton.annotation.*;
      class Sound { @OwnedBy("a") int x;
        @AgentRole("a") void own() { x = 1; }
        @AgentRole("b") void foreign() { x = 1; }
      }
      """;

  private static Path folder = Path.of("");

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("fuzz");
    Files.writeString(folder.resolve("Sound.java"), BREACH);
  }

  @AfterContainer
  static void close() throws IOException {
    for (String name : List.of("Hurt.java", "Hurt.class", "Sound.java")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  /** A change of a file: at a place, given in thousandths, some bytes are replaced by others. */
  record Damage(int place, int removed, byte[] added) {
    byte[] to(byte[] file) {
      int at = (int) ((long) file.length * place / 1000);
      int end = Math.min(file.length, at + removed);
      byte[] hurt = Arrays.copyOf(file, at + added.length + file.length - end);
      System.arraycopy(added, 0, hurt, at, added.length);
      System.arraycopy(file, end, hurt, at + added.length, file.length - end);
      return hurt;
    }
  }

  @Provide
  Arbitrary<Damage> damages() {
    List<String> words =
        List.of(
            "",
            "{",
            "}",
            "(",
            ")",
            ";",
            "<",
            "\"",
            "'",
            "/*",
            "\0",
            "\u00e9",
            "->",
            "::",
            "this",
            "new",
            "var",
            "class X",
            "case",
            "yield",
            "0x",
            "@",
            "...",
            "sealed",
            "record R(");
    Arbitrary<byte[]> added =
        Arbitraries.of(words).map(word -> word.getBytes(StandardCharsets.ISO_8859_1));
    return Combinators.combine(
            Arbitraries.integers().between(0, 999), Arbitraries.integers().between(0, 60), added)
        .as(Damage::new);
  }

  @Provide
  Arbitrary<Path> samples() {
    return Arbitraries.of(sampleFiles());
  }

  private static List<Path> sampleFiles() {
    try (Stream<Path> files = Files.walk(Path.of("src/test/samples"))) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 80)
  void damagedSources(@ForAll("samples") Path sample, @ForAll("damages") Damage damage)
      throws IOException {
    Path hurt = folder.resolve("Hurt.java");
    Files.write(hurt, damage.to(Files.readAllBytes(sample)));
    Analysis.Result result = analyse(FrontEnd.SOURCES_ALONE, hurt);
    assertTrue(
        result.problems().stream().allMatch(p -> p.startsWith(hurt + ":")),
        result.problems().toString());
  }

  /** A class file beside it is checked whatever became of this one. */
  @Property(tries = 60)
  void damagedClassFiles(@ForAll("damages") Damage damage) throws IOException {
    Path hurt = folder.resolve("Hurt.class");
    Path whole = folder.resolve("Whole.class");
    Files.write(hurt, damage.to(compiled("Hurt")));
    Files.write(whole, compiled("Whole"));
    Analysis.Result result =
        Analysis.run(new Analysis.Request(folder, List.of(hurt, whole), List.of()));
    Files.delete(hurt);
    Files.delete(whole);
    assertEquals(2, result.types() + result.problems().size());
    assertTrue(
        result.problems().stream().allMatch(p -> p.startsWith(hurt + ": ")),
        result.problems().toString());
    assertTrue(
        result.findings().stream().anyMatch(f -> f.place().file().equals("Whole.java")),
        "the breach beside is found");
  }

  private static byte[] compiled(String name) throws IOException {
    Path source = folder.resolve(name + ".java");
    Files.writeString(source, BREACH.replace("Sound", name));
    byte[] bytes = MemoryCompiler.compile(List.of(source), classpath()).classes().get(name);
    Files.delete(source);
    assertNotNull(bytes);
    return bytes;
  }

  private static List<Path> classpath() {
    return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static Analysis.Result analyse(FrontEnd frontEnd, Path hurt) throws IOException {
    Path sound = folder.resolve("Sound.java");
    Analysis.Result result =
        Analysis.run(new Analysis.Request(folder, List.of(hurt, sound), List.of()), frontEnd);
    assertFalse(
        result.findings().stream().noneMatch(f -> f.place().file().equals("Sound.java")),
        "the breach beside is found");
    return result;
  }
}
