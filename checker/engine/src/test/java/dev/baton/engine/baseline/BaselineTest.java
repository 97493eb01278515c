package dev.baton.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Finding.Subject;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  private static final RuleInfo RULE =
      new RuleInfo("foreign-write", "state isolation", Severity.ERROR, "t", "w", "f");

  @TempDir private Path folder;

  private static Finding finding(String role, String sink, int line) {
    return Finding.of(RULE, new Place("/home/me/demo/A.java", line, 1, 1), "`x`")
        .about(new Subject(role, "demo.State#draft", sink));
  }

  private static Comparison compare(Baseline baseline, Finding... findings) {
    return baseline.compare(List.of(findings), declaration -> true);
  }

  private Baseline read(String text) throws IOException, InvalidBaseline {
    Path file = folder.resolve("baton-baseline.txt");
    Files.writeString(file, text);
    return Baseline.read(file);
  }

  @Test
  void anEntryIsOneReviewableLineWithoutLinesAndPaths() {
    String text = Baseline.of(List.of(finding("reviewer", "demo.A.fix(String)", 41))).text();
    List<String> entries = text.lines().filter(l -> !l.startsWith("#")).toList();
    assertEquals(
        List.of("foreign-write | reviewer | demo.State#draft | demo.A.fix(String)"), entries);
    assertFalse(text.contains("41") || text.contains("/home"), text);
  }

  @Test
  void theSameFindingsGiveTheSameBytesInAnyOrder() {
    Finding one = finding("a", "demo.A.x()", 1);
    Finding two = finding("b", "demo.B.y()", 2);
    assertEquals(Baseline.of(List.of(one, two)).text(), Baseline.of(List.of(two, one)).text());
  }

  @Test
  void knownFindingsAreAcceptedWhereverTheyHaveMoved() {
    Baseline baseline = Baseline.of(List.of(finding("a", "demo.A.x()", 1)));
    Finding moved = finding("a", "demo.A.x()", 99);
    assertEquals(new Comparison(List.of(), List.of(moved), List.of()), compare(baseline, moved));
  }

  @Test
  void oneMoreOfTheSameInOneDeclarationIsNew() {
    Baseline two =
        Baseline.of(List.of(finding("a", "demo.A.x()", 1), finding("a", "demo.A.x()", 2)));
    Finding third = finding("a", "demo.A.x()", 3);
    Comparison beside =
        compare(two, finding("a", "demo.A.x()", 1), finding("a", "demo.A.x()", 2), third);
    assertEquals(List.of(third), beside.fresh());
  }

  @Test
  void fixedEntriesAreReportedWithWhatIsLeftOfTheirCount() {
    Baseline two =
        Baseline.of(List.of(finding("a", "demo.A.x()", 1), finding("a", "demo.A.x()", 2)));
    assertEquals(
        List.of("foreign-write | a | demo.State#draft | demo.A.x() | x2"), compare(two).fixed());
    assertEquals(
        List.of("foreign-write | a | demo.State#draft | demo.A.x()"),
        compare(two, finding("a", "demo.A.x()", 1)).fixed());
    assertEquals(List.of(), two.compare(List.of(), declaration -> false).fixed());
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    List<Finding> odd =
        List.of(
            finding("a|b", "demo.A.x(Map.Entry, int[])", 1),
            finding("-", "demo.A\\.y()", 2),
            finding("-", "demo.A\\.y()", 3));
    Baseline written = Baseline.of(odd);
    Baseline read = read(written.text());
    assertEquals(written.text(), read.text());
    assertEquals(List.of(), read.compare(odd, declaration -> true).fresh());
  }

  @Test
  void remarksSurviveARefresh() throws Exception {
    String line = "foreign-write | a | demo.State#draft | demo.A.x()  # bea looks into it";
    Baseline next = Baseline.of(List.of(finding("a", "demo.A.x()", 5))).withRemarksOf(read(line));
    assertEquals(List.of(line), next.text().lines().filter(l -> !l.startsWith("# ")).toList());
  }

  @Test
  void aBrokenLineIsRefusedWithItsPlace() {
    for (String bad : List.of("foreign-write", "a | b | c", "a | b | c | d | e", "a || c | d")) {
      String said =
          String.valueOf(
              assertThrows(InvalidBaseline.class, () -> read("# head\n" + bad + "\n"))
                  .getMessage());
      assertEquals(folder.resolve("baton-baseline.txt") + ":2", said.split(": ")[0]);
    }
  }
}
