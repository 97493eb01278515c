package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.model.Finding;
import dev.baton.engine.source.MemoryCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Shapes of forbidden writes that a checker has to see ({@code V01..V20}), and of allowed code that
 * it must not trip over ({@code O01..O10}), a program each: what is said of them, however they are
 * read. None is missed, and none is a false alarm.
 */
class ShapesTest {
  private static final Path SHAPES = Path.of("src/test/shapes");
  private static final Path PAGE = Path.of("../docs/shapes.md");
  private static final Pattern WANT = Pattern.compile("// want \"(.*)\"");
  private static final Pattern SAYS = Pattern.compile("/\\*\\* (.*)\\. \\*/");

  /** One program, and the answers of the ways to read it. */
  private record Shape(String id, String says, List<String> answers) {
    String row() {
      return "| %s | %s | %s |\n".formatted(id, says, String.join(" | ", answers));
    }
  }

  @Test
  void everyShapeIsAnsweredRightAndAsThePageSays(@TempDir Path folder) throws IOException {
    List<Shape> shapes = new ArrayList<>();
    for (Path file : Sample.below(SHAPES)) {
      shapes.add(shape(file, folder.resolve(file.getFileName())));
    }
    assertEquals(
        Stream.concat(ids("O", 10), ids("V", 20)).toList(),
        shapes.stream().map(Shape::id).toList());
    String page = page(shapes);
    assertEquals(List.of(), page.lines().filter(line -> line.contains("**")).toList());
    Published.check(PAGE, page);
  }

  private static Stream<String> ids(String letter, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> letter + "%02d".formatted(i));
  }

  private static Shape shape(Path file, Path classes) throws IOException {
    String code = Files.readString(file);
    Matcher says = SAYS.matcher(code);
    assertTrue(says.find(), file + " does not say what it is");
    String id = file.getFileName().toString().substring(0, 3);
    assertEquals(id.startsWith("V"), WANT.matcher(code).find(), file.toString());
    compile(file, classes);
    Analysis.Request alone = new Analysis.Request(classes, List.of(classes), List.of());
    return new Shape(
        id,
        says.group(1),
        List.of(
            answer(code, Analysis.run(alone)),
            answer(code, new Sample(file).analyse(FrontEnd.BEST, classes)),
            answer(code, new Sample(file).analyse(FrontEnd.BEST)),
            answer(code, new Sample(file).analyse(FrontEnd.SOURCES_ALONE))));
  }

  private static void compile(Path file, Path folder) throws IOException {
    List<Path> classpath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    Map<String, byte[]> types = MemoryCompiler.compile(List.of(file), classpath).classes();
    assertTrue(!types.isEmpty(), file + " does not compile");
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> type : types.entrySet()) {
      Files.write(folder.resolve(type.getKey() + ".class"), type.getValue());
    }
  }

  private static String answer(String code, Analysis.Result result) {
    assertEquals(List.of(), result.problems());
    List<String> lines = code.lines().toList();
    Predicate<Finding> wanted = finding -> wanted(lines, finding);
    TreeSet<String> said = new TreeSet<>();
    for (Finding finding : result.findings()) {
      said.add(wanted.test(finding) ? "reported" : "**false alarm: " + finding.message() + "**");
    }
    for (Finding finding : result.unverified()) {
      said.add(wanted.test(finding) ? "unverified" : "**needless: " + finding.message() + "**");
    }
    if (said.isEmpty()) {
      return WANT.matcher(code).find() ? "**missed**" : "silent";
    }
    return String.join(", ", said);
  }

  private static boolean wanted(List<String> lines, Finding finding) {
    Matcher want = WANT.matcher(lines.get(finding.place().line() - 1));
    return want.find() && finding.message().contains(want.group(1));
  }

  private static String page(List<Shape> shapes) {
    return """
    # Shapes of code, and what the checker says

    Forbidden writes in every shape that hides one (`V`), and allowed code that looks like one (`O`): a program each in
    `checker/engine/src/test/shapes`, read in each way that there is. `reported` is a finding on the line that writes,
    `unverified` says that the write cannot be followed, `silent` says nothing. `ShapesTest` makes this page, and fails where a shape
    is missed or a false alarm is raised.

    | id | shape | class files alone | class files and sources | sources, compiled in memory | sources alone |
    | --- | --- | --- | --- | --- | --- |
    """
        + shapes.stream().map(Shape::row).collect(Collectors.joining());
  }
}
