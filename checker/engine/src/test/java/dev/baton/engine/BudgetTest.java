package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The budgets of the house, over the main code of every module. */
class BudgetTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern VAGUE =
      Pattern.compile("(Impl|Utils?|Helpers?|Manager)\\.java$|^(Abstract|Base)[A-Z].*\\.java$");
  private static final Map<Path, List<String>> FILES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> found = Files.walk(ROOT)) {
      for (Path file : found.filter(BudgetTest::isMain).sorted().toList()) {
        FILES.put(ROOT.relativize(file), Files.readAllLines(file));
      }
    }
    assertFalse(FILES.isEmpty());
  }

  private static boolean isMain(Path file) {
    String name = file.toString();
    return (name.contains("/src/main/java/") || name.contains("/src/build/java/"))
        && name.endsWith(".java")
        && !name.contains("/target/");
  }

  @Test
  void filesAreShort() {
    List<Integer> lengths = FILES.values().stream().map(List::size).sorted().toList();
    assertEquals(
        List.of(), FILES.keySet().stream().filter(f -> FILES.get(f).size() > 300).toList());
    int median = lengths.get(lengths.size() / 2);
    assertEquals(Math.min(median, 100), median, "median of the file lengths");
  }

  @Test
  void methodsAreShort() {
    List<String> breaches = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    FILES.forEach(
        (file, lines) ->
            methods(lines)
                .forEach(
                    method -> {
                      int length =
                          method.getEnd().orElseThrow().line
                              - method.getBegin().orElseThrow().line
                              + 1;
                      lengths.add(length);
                      // a method that overrides has the parameters that its parent chose
                      boolean free = !method.isAnnotationPresent(Override.class);
                      if (length > 40 || free && method.getParameters().size() > 5) {
                        breaches.add(
                            file + ": " + method.getNameAsString() + ", " + length + " lines");
                      }
                    }));
    assertEquals(List.of(), breaches);
    lengths.sort(null);
    int p95 = lengths.stream().sorted().toList().get(lengths.size() * 95 / 100);
    assertEquals(
        Math.min(p95, 24), p95, "95th percentile of the method lengths of " + lengths.size());
  }

  private static List<MethodDeclaration> methods(List<String> lines) {
    ParserConfiguration settings = new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW);
    CompilationUnit unit =
        new JavaParser(settings).parse(String.join("\n", lines)).getResult().orElseThrow();
    return unit.findAll(MethodDeclaration.class);
  }

  @Test
  void packagesAreSmall() {
    Map<Path, Integer> sizes = new TreeMap<>();
    FILES.keySet().stream()
        .filter(f -> !f.endsWith("package-info.java"))
        .filter(f -> !f.toString().contains("dev/baton/engine/rules"))
        // the six patterns, whose users know them under one name: decisions/patterns-in-one-package
        .filter(f -> !f.getParent().endsWith("dev/baton/patterns"))
        .forEach(f -> sizes.merge(f.getParent(), 1, Integer::sum));
    sizes.values().removeIf(count -> count <= 15);
    assertEquals(Map.of(), sizes);
  }

  @Test
  void namesSayWhatThingsAre() {
    assertEquals(
        List.of(),
        FILES.keySet().stream()
            .filter(f -> VAGUE.matcher(f.getFileName().toString()).find())
            .toList());
  }

  @Test
  void noTestIsSkipped() throws IOException {
    Pattern skipped = Pattern.compile("^\\s*@(Disabled|Ignore)\\b|assume(True|False)\\(");
    try (Stream<Path> found = Files.walk(ROOT)) {
      for (Path file :
          found.filter(f -> f.toString().matches(".*/src/test/java/.*\\.java")).toList()) {
        for (String line : Files.readAllLines(file)) {
          assertFalse(
              skipped.matcher(line).find() && !file.endsWith("BudgetTest.java"),
              file + ": " + line);
        }
      }
    }
  }
}
