package dev.baton.engine.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.Published;
import dev.baton.engine.model.Rule;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the rules are those that the rules make; {@code -Dbless} writes them anew. */
class RulebookTest {
  private static final Path SAMPLES = Path.of("src/test/samples");
  private static final Path PAGES = Path.of("../docs/rules");
  private static final Path README = Path.of("../../README.md");

  static List<RuleInfo> rules() {
    return Rules.all().stream().map(Rule::info).toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasItsPage(RuleInfo rule) throws IOException {
    Published.check(PAGES.resolve(rule.id() + ".md"), RulePage.of(rule, samples(rule.id())));
  }

  @Test
  void noPageIsLeftOver() throws IOException {
    Set<String> wanted = new TreeSet<>();
    rules().forEach(rule -> wanted.add(rule.id() + ".md"));
    wanted.add("README.md");
    try (Stream<Path> files = Files.list(PAGES)) {
      Set<String> found = new TreeSet<>();
      files.forEach(f -> found.add(f.getFileName().toString()));
      assertEquals(wanted, found);
    }
  }

  @Test
  void theIndexesListEveryRule() throws IOException {
    String head =
        "# Rules\n\nEach rule has a page, which is made of its class and its samples.\n\n";
    Published.check(PAGES.resolve("README.md"), head + RuleIndex.of(rules(), "."));
    String readme = Files.readString(README);
    Published.check(README, RuleIndex.within(readme, RuleIndex.of(rules(), "checker/docs/rules")));
  }

  @Test
  void aTextWithoutMarkersIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> RuleIndex.within("# Title", "table"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void documentationIsWhole(RuleInfo rule) {
    for (String text : List.of(rule.id(), rule.pattern(), rule.title(), rule.why(), rule.fix())) {
      assertFalse(text.isBlank(), rule.id());
    }
    assertFalse(rule.title().endsWith("."), "the title of " + rule.id() + " has a full stop");
    assertFalse(rule.fix().endsWith("."), "the way out of " + rule.id() + " has a full stop");
    assertTrue(rule.why().endsWith("."), "the reason of " + rule.id() + " has no full stop");
    String explained = Explanation.of(rule);
    assertTrue(explained.contains(rule.fix()) && explained.contains("@Waive"), explained);
    rule.sightings().forEach(s -> assertTrue(explained.contains(s.link()), explained));
  }

  private static List<RulePage.Sample> samples(String rule) throws IOException {
    List<RulePage.Sample> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(SAMPLES.resolve(rule))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        samples.add(
            new RulePage.Sample(file.getFileName().toString(), Files.readString(file).strip()));
      }
    }
    return samples;
  }
}
