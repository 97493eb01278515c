package dev.baton.archunit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.baton.engine.Analysis;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Waiver.Waived;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Over the engine's own samples, ArchUnit reports from class files what the engine reports from
 * sources. Class files know neither the line of a declaration nor {@code @SuppressWarnings}.
 */
class AgreementTest {
  private static final Path SAMPLES = Path.of("../engine/src/test/samples");
  private static final Pattern IMPORT =
      Pattern.compile("^import (static )?(?!java\\.|dev\\.baton\\.annotation\\.)");
  private static final List<String> AT_A_WRITE = List.of("foreign-write", "read-only-write");
  private static final String AT_A_DECLARATION = "unknown-role";

  /** Samples of plain agents; those on frameworks need libraries that are not here. */
  static List<Path> samples() throws IOException {
    List<Path> plain = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        if (Files.readAllLines(file).stream().allMatch(line -> !IMPORT.matcher(line).find())) {
          plain.add(file);
        }
      }
    }
    assertTrue(plain.size() > 10, "" + plain);
    return plain;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bothSeeTheSame(Path sample, @TempDir Path folder) throws IOException {
    JavaClasses classes = Compiled.files(folder, List.of(sample));
    Analysis.Result engine =
        Analysis.run(new Analysis.Request(Path.of("."), List.of(sample), List.of()));
    for (String law : AT_A_WRITE) {
      Set<String> seen = startsOf(law, classes, "; ");
      Set<String> open = lines(law, engine.findings());
      assertTrue(seen.containsAll(open), law + ": " + open + " but ArchUnit: " + seen);
      seen.removeAll(open);
      seen.removeAll(lines(law, engine.waived().stream().map(Waived::finding).toList()));
      assertEquals(Set.of(), seen, law);
    }
    Set<String> named = startsOf(AT_A_DECLARATION, classes, " (");
    Set<String> open = messages(engine.findings());
    assertTrue(named.containsAll(open), open + " but ArchUnit: " + named);
    named.removeAll(open);
    named.removeAll(messages(engine.waived().stream().map(Waived::finding).toList()));
    assertEquals(Set.of(), named, AT_A_DECLARATION);
  }

  @Test
  void theSamplesBreakTheseLaws() throws IOException {
    Set<String> broken = new TreeSet<>();
    for (Path sample : samples()) {
      String law = sample.getParent().getFileName().toString();
      if (AT_A_WRITE.contains(law) || AT_A_DECLARATION.equals(law)) {
        Analysis.run(new Analysis.Request(Path.of("."), List.of(sample), List.of()))
            .findings()
            .forEach(finding -> broken.add(finding.rule()));
      }
    }
    assertTrue(broken.containsAll(AT_A_WRITE) && broken.contains(AT_A_DECLARATION), "" + broken);
  }

  private static Set<String> startsOf(String law, JavaClasses classes, String upTo) {
    return Compiled.breaches(BatonRules.law(law), classes).stream()
        .map(line -> line.substring(0, line.indexOf(upTo)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> lines(String law, List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.rule().equals(law))
        .map(f -> f.message() + " (" + f.place().brief() + ")")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> messages(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.rule().equals(AT_A_DECLARATION))
        .map(Finding::message)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
