package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.model.Finding;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the page says of published modules is so: each that the build fetches is read again, all of
 * it in depth, and reported as the page has it.
 */
class RulingTest {
  private static final Path PAGE = Path.of("../docs/ruling/README.md");
  private static final Path FETCHED = Path.of("target/ruling");
  private static final Pattern MODULE =
      Pattern.compile("\\| ([\\w-]+) \\| ([\\w.-]+) \\| ([\\d ]+) \\| (\\d+) \\| (\\d+) \\|");
  private static final Pattern VERDICT =
      Pattern.compile("\\| ([\\w-]+) `(\\w+):(\\d+)` \\| ([\\w-]+) \\| (\\w+) \\| (true|false)");

  /** A row of the first table. */
  private record Module(String name, String version, int lines, int findings) {
    Path jar(String suffix) {
      return FETCHED.resolve(name + "-" + version + suffix + ".jar");
    }
  }

  static List<Module> modules() throws IOException {
    return rows(MODULE)
        .map(
            row ->
                new Module(
                    row.group(1),
                    row.group(2),
                    Integer.parseInt(row.group(3).replace(" ", "")),
                    Integer.parseInt(row.group(4))))
        .toList();
  }

  static List<Module> fetched() throws IOException {
    return modules().stream().filter(module -> Files.exists(module.jar("-sources"))).toList();
  }

  private static Stream<MatchResult> rows(Pattern row) throws IOException {
    return row.matcher(Files.readString(PAGE)).results();
  }

  @Test
  void severalModulesAreReadAgain() throws IOException {
    assertTrue(fetched().size() >= 3, "fetched to " + FETCHED + ": " + fetched());
    assertTrue(fetched().stream().anyMatch(module -> module.findings() > 0));
  }

  @ParameterizedTest
  @MethodSource("fetched")
  void isReportedAsThePageHasIt(Module module, @TempDir Path folder) throws IOException {
    unpack(module.jar(""), folder);
    unpack(module.jar("-sources"), folder);
    assertEquals(module.lines(), lines(folder), "lines of " + module.name());
    Analysis.Result result =
        Analysis.run(new Analysis.Request(folder, List.of(folder), classpath()), FrontEnd.WHOLE);
    assertEquals("class files", result.mode());
    assertEquals(verdicts(module), result.findings().stream().map(RulingTest::text).toList());
  }

  @Test
  void everyFindingHasItsVerdict() throws IOException {
    for (Module module : modules()) {
      assertEquals(module.findings(), verdicts(module).size(), module.name());
    }
  }

  /** The rate that the rules are held to: of findings, and of lines. */
  @Test
  void falseAlarmsAreFew() throws IOException {
    List<Module> modules = modules();
    long wrong = rows(VERDICT).filter(row -> row.group(6).equals("false")).count();
    long lines = modules.stream().mapToLong(Module::lines).sum();
    int findings = modules.stream().mapToInt(Module::findings).sum();
    assertTrue(modules.size() >= 12 && lines >= 300_000, modules.size() + " modules, " + lines);
    assertFalse(wrong * 10 >= findings, wrong + " of " + findings + " findings are false");
    assertFalse(wrong * 10_000 >= lines, wrong + " false in " + lines + " lines");
  }

  private static List<String> verdicts(Module module) throws IOException {
    return rows(VERDICT)
        .filter(row -> row.group(1).equals(module.name()))
        .map(row -> row.group(2) + ":" + row.group(3) + " " + row.group(4) + " " + row.group(5))
        .sorted()
        .toList();
  }

  private static String text(Finding finding) {
    String file = Path.of(finding.place().file()).getFileName().toString().replace(".java", "");
    String tier = finding.tier().name().toLowerCase(java.util.Locale.ROOT);
    return "%s:%d %s %s".formatted(file, finding.place().line(), finding.rule(), tier);
  }

  private static List<Path> classpath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .toList();
  }

  private static int lines(Path folder) throws IOException {
    int lines = 0;
    for (Path file : Sample.below(folder)) {
      byte[] text = Files.readAllBytes(file);
      for (byte b : text) {
        lines += b == '\n' ? 1 : 0;
      }
    }
    return lines;
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    try (InputStream in = Files.newInputStream(jar);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (Optional<ZipEntry> entry = next(zip); entry.isPresent(); entry = next(zip)) {
        String name = entry.get().getName();
        boolean code = name.endsWith(".class") || name.endsWith(".java");
        if (code && !name.startsWith("META-INF") && !name.startsWith("module-info")) {
          Path file = folder.resolve(name).normalize();
          assertTrue(file.startsWith(folder), name);
          Files.createDirectories(file.getParent());
          Files.write(file, zip.readAllBytes());
        }
      }
    }
  }

  private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
    return Optional.ofNullable(zip.getNextEntry());
  }
}
