package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same input is answered by the same bytes, on whatever machine. */
class DeterminismTest {
  private static final List<String> FOLDERS =
      Stream.of(
              "broken-policy",
              "contradictory-policy",
              "handoff-incomplete",
              "multiple-writers",
              "parallel-write",
              "private-escape",
              "reducer-applied-twice",
              "unbounded-cycle",
              "unlocked-write",
              "unused-waiver",
              "unverified")
          .map(name -> "src/test/samples/" + name)
          .toList();
  private static List<String> expected = List.of();

  @BeforeAll
  static void print() throws Exception {
    expected = printed(FOLDERS);
    assertTrue(expected.size() > 1000, "too little is said to tell runs apart");
  }

  private static List<String> printed(List<String> folders) throws Exception {
    StringBuilder all = new StringBuilder();
    for (String folder : folders) {
      all.append(Printed.of(Path.of(folder)));
    }
    return all.toString().lines().toList();
  }

  @Test
  void aSecondRunSaysTheSame() throws Exception {
    assertEquals(expected, printed(FOLDERS));
  }

  static List<List<String>> machines() {
    return List.of(
        machine(1, "tr", "TR", "ISO-8859-9", "Asia/Kolkata"),
        machine(2, "de", "DE", "windows-1252", "Pacific/Auckland"),
        machine(8, "ar", "EG", "UTF-8", "Africa/Cairo"),
        machine(3, "", "", "US-ASCII", "UTC"));
  }

  private static List<String> machine(
      int threads, String language, String country, String charset, String zone) {
    return List.of(
        "-XX:ActiveProcessorCount=" + threads,
        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + threads,
        "-Duser.language=" + language,
        "-Duser.country=" + country,
        "-Dfile.encoding=" + charset,
        "-Duser.timezone=" + zone);
  }

  @ParameterizedTest
  @MethodSource("machines")
  void everyMachineSaysTheSame(List<String> machine) throws Exception {
    assertEquals(expected, forked(System.getProperty("java.home"), machine, FOLDERS));
  }

  /** A new process of this Java, and one of JDK 25 where the environment names one. */
  static Stream<String> javas() {
    return Stream.of(
            System.getProperty("java.home"), System.getenv().getOrDefault("JAVA_HOME_25_X64", ""))
        .filter(home -> !home.isEmpty());
  }

  @ParameterizedTest
  @MethodSource("javas")
  void everyJavaSaysTheSame(String home) throws Exception {
    List<String> compilable = new ArrayList<>();
    for (String folder : FOLDERS) {
      List<Path> all = Sample.below(Path.of(folder));
      List<Path> some = all.stream().filter(DeterminismTest::isWithoutAdk).toList();
      List<Path> paths = some.equals(all) ? List.of(Path.of(folder)) : some;
      paths.forEach(path -> compilable.add(path.toString()));
    }
    assertEquals(printed(compilable), forked(home, List.of(), compilable));
  }

  /** A newer compiler wants all that google-adk needs, which is left out of the class path here. */
  private static boolean isWithoutAdk(Path sample) {
    try {
      return !Files.readString(sample).contains("com.google.adk");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> forked(String home, List<String> options, List<String> folders)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(Path.of(home, "bin", "java").toString()));
    command.addAll(options);
    command.add("-XX:TieredStopAtLevel=1"); // starts faster
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Printed.class.getName()));
    command.addAll(folders);
    Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> "exit status of " + command);
    return out.lines().toList();
  }

  /** Folders are listed in the order in which files were made, or in none. */
  @Test
  void theOrderOfFilesDoesNotMatter(@TempDir Path home) throws Exception {
    String first = written(home.resolve("project"), 1);
    assertTrue(first.contains("error["), first);
    assertEquals(first, written(home.resolve("project"), 2));
    assertEquals(first, written(home.resolve("project"), 3));
  }

  private static String written(Path project, long seed) throws Exception {
    List<Path> samples =
        new ArrayList<>(Sample.below(Path.of("src/test/samples/multiple-writers")));
    samples.addAll(Sample.below(Path.of("src/test/samples/unlocked-write")));
    Collections.shuffle(samples, new Random(seed));
    for (Path sample : samples) {
      Path file = project.resolve(sample.subpath(3, sample.getNameCount()));
      Files.createDirectories(file.getParent());
      Files.copy(sample, file);
    }
    String said = Printed.of(project);
    delete(project);
    return said;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
