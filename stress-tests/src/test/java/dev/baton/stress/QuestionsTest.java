package dev.baton.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.jcstress.Twin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;

/** Each question has its twin, each twin its expectation, and jcstress lists all of them. */
class QuestionsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path GENERATED = Path.of("target/generated-sources/annotations");

  /** The classes whose source has jcstress tests in it. */
  static List<String> questions() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(f -> f.toString().endsWith(".java") && count(f) > 0)
          .map(f -> SOURCES.relativize(f).toString())
          .map(f -> f.replace(".java", "").replace('/', '.').replace('\\', '.'))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionIsWhole(String question) throws Exception {
    assertEquals(List.of(), problems(question));
  }

  @Test
  void thereAreEnoughOfThem() throws IOException {
    assertTrue(questions().size() >= 40, questions().size() + " questions");
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void whereEachTwinWasSeenIsOnRecord(int java) throws IOException {
    List<String> record = Files.readAllLines(Calibration.RECORDS.resolve("java-" + java + ".md"));
    List<String> problems = new ArrayList<>();
    for (String twin : Calibration.twins()) {
      String start = "| " + Calibration.shortName(twin) + " | ";
      String row =
          record.stream().filter(line -> line.startsWith(start)).findFirst().orElse("no row");
      boolean caught = row.contains("| %d of %d |".formatted(Calibration.RUNS, Calibration.RUNS));
      if (caught != Calibration.annotation(twin).neverObserved().isEmpty()) {
        problems.add(twin + ": " + row);
      }
    }
    assertEquals(List.of(), problems, "calibrate again: see Calibration");
    long rows = record.stream().filter(line -> line.contains(" of " + Calibration.RUNS)).count();
    assertEquals(Calibration.twins().size(), rows, "rows of twins that are gone");
  }

  @Test
  void aTestWithoutTwinIsNoQuestion() throws Exception {
    assertFalse(problems("dev.baton.stress.targets.AnswerCacheStress").isEmpty());
  }

  @Test
  void jcstressListsEveryTest() throws IOException {
    long written = count(SOURCES) + count(GENERATED);
    assertEquals(
        written,
        TestList.tests().size(),
        "jcstress's list is not whole; build again from clean, with its processor named");
  }

  private static List<String> problems(String question) throws Exception {
    List<String> problems = new ArrayList<>();
    if (!TestList.tests().contains(question + ".Shipped")) {
      problems.add("no shipped form");
    } else if (TestList.getInfo(question + ".Shipped").unmatched().expect() != Expect.FORBIDDEN) {
      problems.add("the shipped form forbids nothing by default");
    }
    if (!TestList.tests().contains(question + ".Weakened")) {
      problems.add("no weakened twin");
      return problems;
    }
    TestInfo weakened = TestList.getInfo(question + ".Weakened");
    Twin twin = Class.forName(weakened.binaryName()).getAnnotation(Twin.class);
    if (twin == null || twin.value().isBlank()) {
      problems.add("the twin does not say what it weakens");
    }
    boolean interesting =
        weakened.cases().stream().anyMatch(c -> c.expect() == Expect.ACCEPTABLE_INTERESTING)
            || weakened.unmatched().expect() == Expect.ACCEPTABLE_INTERESTING;
    if (!interesting) {
      problems.add("the twin expects no bug");
    }
    String source =
        Files.readString(SOURCES.resolve(question.replace('.', '/') + ".java"))
            .replaceAll("\\s+\\*?\\s*", " ");
    for (String part : List.of("?", "<b>Believed because", "<b>If it were seen,", "<b>Run")) {
      if (!source.substring(0, source.indexOf("class ")).contains(part)) {
        problems.add("its page lacks `" + part + "`");
      }
    }
    return problems;
  }

  private static long count(Path at) {
    try (Stream<Path> files = Files.walk(at)) {
      long count = 0;
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        count +=
            Files.readAllLines(file).stream()
                .filter(l -> l.strip().equals("@JCStressTest"))
                .count();
      }
      return count;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
