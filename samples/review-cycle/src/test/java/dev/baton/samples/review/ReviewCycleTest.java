package dev.baton.samples.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.Analysis;
import dev.baton.engine.model.Finding;
import dev.baton.samples.review.Planted.Reported;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the checker foretells, and what the broken cycle does. */
class ReviewCycleTest {
  private static final String HOME = "dev/baton/samples/review";

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
    List<Finding> found = findings("broken");
    TreeSet<String> rules = new TreeSet<>();
    found.forEach(finding -> rules.add(finding.rule()));
    assertEquals(List.of(), Planted.differences(found.stream().map(this::reported).toList()));
    assertTrue(rules.size() >= 11, "one bug for each rule: " + rules);
  }

  @Test
  void theFixIsSilent() throws IOException {
    assertEquals(List.of(), findings("fixed"));
  }

  private Reported reported(Finding finding) {
    String file = finding.place().file();
    String name = file.substring(file.lastIndexOf('/') + 1);
    return new Reported(name, finding.place().line(), finding.message());
  }

  private static List<Finding> findings(String form) throws IOException {
    Path sources = Path.of("src/main/java", HOME, form);
    Path classes = Path.of("target/classes", HOME, form);
    return Analysis.run(new Analysis.Request(Path.of(""), List.of(sources, classes), List.of()))
        .findings();
  }
}
