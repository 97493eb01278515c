package dev.baton.harness.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.harness.report.HtmlReport;
import dev.baton.harness.report.JUnitXml;
import dev.baton.harness.report.JsonReport;
import dev.baton.harness.report.RunReport;
import dev.baton.harness.report.TestResult;
import dev.baton.harness.report.TestResult.Status;
import dev.baton.harness.report.TextReport;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class StressRunTest {
  private static final String OWN = "run.Explorations.";

  @TempDir private Path folder;

  private RunOptions options() {
    return RunOptions.of(
            List.of(Path.of("target/test-classes")),
            Duration.ofSeconds(5),
            folder.resolve("last-failed"))
        .only(OWN);
  }

  private static TestResult named(RunReport report, String method) {
    return report.results().stream()
        .filter(r -> r.name().endsWith("." + method))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void runsWhatItFindsAndSaysWhatItKnows() {
    RunReport report = StressRun.run(options(), RunListener.SILENT);
    assertEquals("proved: all 2 schedules", named(report, "atomicAdding").summary());
    assertTrue(named(report, "sampledAdding").summary().contains("95 %"));
    TestResult lost = named(report, "lostAdding");
    assertEquals(Status.FAILED, lost.status());
    assertEquals("exploration", lost.kind());
    assertEquals(List.of("reviewer", "writer"), lost.timeline().lanes().stream().sorted().toList());
    assertEquals(2, lost.timeline().bars().stream().filter(b -> b.conflict()).count());
    assertTrue(named(report, "noScenario").details().contains("returns no Scenario"));
    assertTrue(named(report, "unknownSearch").details().contains("use exhaustive"));
  }

  @Test
  void replaysTheFailureThatItPrinted() {
    TestResult lost =
        named(StressRun.run(options().only("lostAdding"), RunListener.SILENT), "lostAdding");
    String schedule = lost.replay().replaceAll(".*--replay '(.*)'", "$1");
    RunReport again =
        StressRun.run(options().only("lostAdding").replay(schedule), RunListener.SILENT);
    assertEquals(lost.timeline(), named(again, "lostAdding").timeline());
  }

  @Test
  void runsWhatFailedLastFirst() {
    List<String> order = new ArrayList<>();
    RunListener names = (done, all, name, left) -> order.add(name.replaceAll(".*\\.", ""));
    StressRun.run(options().only(OWN), names);
    assertEquals("atomicAdding", order.get(0));
    assertTrue(Files.exists(folder.resolve("last-failed")));
    order.clear();
    StressRun.run(options(), names);
    assertEquals(
        List.of("lostAdding", "noScenario", "unknownSearch", "atomicAdding", "sampledAdding"),
        order);
    StressRun.run(options().only(OWN + "atomic"), RunListener.SILENT);
    assertTrue(Files.exists(folder.resolve("last-failed")), "what did not run is not forgotten");
  }

  @Test
  void splitsTheTestsOverShards() {
    Set<String> seen = new TreeSet<>();
    int sum = 0;
    for (int i = 1; i <= 3; i++) {
      RunReport part = StressRun.run(options().shard(new Shard(i, 3)), RunListener.SILENT);
      part.results().forEach(r -> seen.add(r.name()));
      sum += part.results().size();
    }
    assertEquals(5, seen.size());
    assertEquals(5, sum);
  }

  @Test
  void reportsWhatTheBudgetLeftOut() {
    RunOptions none =
        RunOptions.of(List.of(Path.of("target/test-classes")), Duration.ZERO, folder.resolve("f"))
            .only(OWN);
    RunReport report = StressRun.run(none, RunListener.SILENT);
    assertEquals(5, report.count(Status.NOT_RUN));
    assertEquals("the budget was spent", report.results().get(0).summary());
  }

  @Test
  void refusesWhatIsNotThere() {
    RunOptions missing =
        RunOptions.of(List.of(Path.of("no/such/path")), Duration.ofSeconds(1), folder.resolve("f"));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class, () -> StressRun.run(missing, RunListener.SILENT))
            .getMessage()
            .contains("does not exist"));
    RunOptions empty = RunOptions.of(List.of(folder), Duration.ofSeconds(1), folder.resolve("f"));
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> StressRun.run(empty, RunListener.SILENT))
            .getMessage()
            .startsWith("nothing to run"));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> StressRun.run(options().only("nobody"), RunListener.SILENT))
            .getMessage()
            .startsWith("no test has `nobody`"));
  }

  @Test
  void readsShards() {
    assertEquals(new Shard(2, 5), Shard.parse("2/5"));
    for (String wrong : List.of("0/5", "6/5", "2", "a/b", "2/5/1", "-1/2")) {
      assertThrows(IllegalArgumentException.class, () -> Shard.parse(wrong), wrong);
    }
  }

  @Test
  void writesEveryReport() throws Exception {
    RunReport report = StressRun.run(options(), RunListener.SILENT);
    String text = TextReport.of(report);
    assertTrue(
        text.contains("passed  dev.baton.harness.run.Explorations.atomicAdding: proved"), text);
    assertTrue(text.contains("2 passed, 3 failed, 0 not run"), text);
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(JUnitXml.of(report))));
    assertEquals("3", xml.getDocumentElement().getAttribute("failures"));
    assertEquals(5, xml.getElementsByTagName("testcase").getLength());
    JsonNode json = new ObjectMapper().readTree(JsonReport.of(report));
    assertEquals(3, json.get("failed").asInt());
    assertEquals(5, json.get("tests").size());
    String html = HtmlReport.of(report);
    assertTrue(
        html.contains("both &lt;counted&gt;") && !html.contains("<script"), "escaped, no script");
    assertTrue(html.contains("<b>conflict</b>"));
    assertFalse(html.contains("http"), "nothing is fetched");
    Files.writeString(Path.of("target/stress-report.html"), html);
  }
}
