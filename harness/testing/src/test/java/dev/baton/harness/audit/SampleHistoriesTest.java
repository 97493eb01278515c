package dev.baton.harness.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.harness.anomaly.Anomaly;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.history.Event;
import dev.baton.harness.history.JsonLines;
import dev.baton.harness.history.Reading;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each detector has a folder of small histories. A line with {@code "want"} must be reported, by
 * the detectors that it names, as ambiguous after {@code ~}; nothing else may be.
 */
class SampleHistoriesTest {
  private static final Path SAMPLES = Path.of("src/test/histories");
  private static final Pattern OPTION = Pattern.compile("--(\\S+) (\"[^\"]*\"|\\S+)");

  @TestFactory
  Stream<DynamicTest> whatIsWantedIsFound() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .sorted()
          .map(file -> dynamicTest(SAMPLES.relativize(file).toString(), () -> judge(file)))
          .toList()
          .stream();
    }
  }

  @Test
  void everyDetectorHasAHistoryInWhichItFiresAndOneInWhichItDoesNot() throws IOException {
    for (DetectorInfo info : Catalogue.all()) {
      if (info.id().equals("linearizability")) {
        continue; // no detector: it has tests of its own
      }
      try (Stream<Path> files = Files.list(SAMPLES.resolve(info.id()))) {
        List<Path> all = files.toList();
        assertTrue(all.stream().anyMatch(SampleHistoriesTest::isSilent), info.id());
        assertTrue(all.stream().anyMatch(file -> !isSilent(file)), info.id());
      }
    }
  }

  private static boolean isSilent(Path file) {
    return file.getFileName().toString().startsWith("ok-");
  }

  private static void judge(Path file) throws IOException {
    String text = Files.readString(file);
    TreeSet<String> wanted = new TreeSet<>();
    Settings settings = Settings.NONE;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = new ObjectMapper().readTree(lines.get(i));
      for (String want : line.path("want").asText().split(", ", -1)) {
        if (!want.isEmpty()) {
          wanted.add((i + 1) + " " + want);
        }
      }
      settings = with(settings, line.path("options").asText());
    }
    assertEquals(isSilent(file), wanted.isEmpty(), "the name says whether something is wanted");
    Reading reading = JsonLines.read(new StringReader(text));
    assertEquals(List.of(), reading.problems());
    TreeSet<String> found = new TreeSet<>();
    AuditReport report = audit(reading, settings);
    for (Anomaly anomaly : report.anomalies()) {
      found.add(
          anomaly.culprit().line() + " " + (anomaly.confirmed() ? "" : "~") + anomaly.detector());
    }
    assertEquals(wanted, found, report::text);
  }

  private static AuditReport audit(Reading reading, Settings settings) {
    Auditor auditor = new Auditor(settings);
    for (Event event : reading.history()) {
      auditor.add(event);
    }
    return auditor.finish(true);
  }

  private static Settings with(Settings settings, String options) {
    Matcher matcher = OPTION.matcher(options);
    Settings all = settings;
    while (matcher.find()) {
      String value = matcher.group(2).replace("\"", "");
      all =
          switch (matcher.group(1)) {
            case "owner" -> {
              Map<String, String> owners = new HashMap<>(all.owners());
              owners.put(value.split("=", 2)[0], value.split("=", 2)[1]);
              yield all.owners(owners);
            }
            case "merged" -> all.merged(List.of(value));
            case "max-attempts" -> all.bounds(Integer.parseInt(value), all.maxHandoffs());
            case "max-handoffs" -> all.bounds(all.maxAttempts(), Integer.parseInt(value));
            case "policy" -> {
              List<String> policies = new ArrayList<>(all.policies());
              policies.add(value);
              yield all.policies(policies);
            }
            default -> throw new IllegalArgumentException(options);
          };
    }
    return all;
  }
}
