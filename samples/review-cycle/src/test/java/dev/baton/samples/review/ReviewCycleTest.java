package dev.baton.samples.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.Analysis;
import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the checker foretells, and what the broken cycle does. */
class ReviewCycleTest {
  private static final String HOME = "dev/baton/samples/review";
  private static final Pattern WANT = Pattern.compile("// want \"(.*)\"");

  /** The model is scripted: the writer has a typo, the reviewer is content at once. */
  private static String model(String prompt) {
    return prompt.startsWith("write") ? "teh article" : "good";
  }

  @Test
  void brokenLosesWhatTheReviewerSaid() {
    var state = new dev.baton.samples.review.broken.ReviewCycle(ReviewCycleTest::model).run("owls");
    assertEquals(List.of(), state.comments(), "the publisher has cleared them");
    assertEquals("the article", state.draft(), "the reviewer has changed what the writer wrote");
  }

  @Test
  void fixedKeepsIt() {
    var state = new dev.baton.samples.review.fixed.ReviewCycle(ReviewCycleTest::model).run("owls");
    assertEquals(List.of("good"), state.comments());
    assertEquals("the article", state.draft());
  }

  @Test
  void everyPlantedBugIsReportedOnItsLineAndNothingElse() throws IOException {
    List<Finding> open = new ArrayList<>(findings("broken"));
    TreeSet<String> rules = new TreeSet<>();
    open.forEach(finding -> rules.add(finding.rule()));
    List<String> differences = new ArrayList<>();
    for (Path file : sources("broken")) {
      List<String> lines = Files.readAllLines(file);
      for (int line = 1; line <= lines.size(); line++) {
        Matcher want = WANT.matcher(lines.get(line - 1));
        if (want.find() && !take(open, file, line, want.group(1))) {
          differences.add("missing: " + file + ":" + line + " " + want.group(1));
        }
      }
    }
    open.forEach(finding -> differences.add("unexpected: " + finding));
    assertEquals(List.of(), differences);
    assertTrue(rules.size() >= 11, "one bug for each rule: " + rules);
  }

  @Test
  void theFixIsSilent() throws IOException {
    assertEquals(List.of(), findings("fixed"));
  }

  private static boolean take(List<Finding> open, Path file, int line, String part) {
    return open.removeIf(
        finding ->
            Path.of(finding.place().file()).equals(file)
                && finding.place().line() == line
                && finding.message().contains(part));
  }

  private static List<Path> sources(String form) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java", HOME, form))) {
      return files.sorted().toList();
    }
  }

  private static List<Finding> findings(String form) throws IOException {
    Path sources = Path.of("src/main/java", HOME, form);
    Path classes = Path.of("target/classes", HOME, form);
    return Analysis.run(new Analysis.Request(Path.of(""), List.of(sources, classes), List.of()))
        .findings();
  }
}
