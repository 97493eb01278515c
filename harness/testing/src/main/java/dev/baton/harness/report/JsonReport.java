package dev.baton.harness.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The same as data. */
public final class JsonReport {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private JsonReport() {}

  /** The whole document. */
  public static String of(RunReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("tool", "baton stress").put("version", 1);
    root.put("seed", report.seed()).put("shard", report.shard()).put("millis", report.millis());
    for (TestResult.Status status : TestResult.Status.values()) {
      root.put(status.label().replace(' ', '-'), report.count(status));
    }
    ArrayNode tests = root.putArray("tests");
    for (TestResult result : report.results()) {
      ObjectNode test = tests.addObject();
      test.put("name", result.name()).put("kind", result.kind());
      test.put("status", result.status().label().replace(' ', '-')).put("millis", result.millis());
      test.put("summary", result.summary());
      test.put("details", result.details()).put("replay", result.replay());
      test.put("progress", result.progress());
      if (!result.timeline().empty()) {
        test.set("timeline", JSON.valueToTree(result.timeline()));
      }
    }
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing JSON to memory", e);
    }
  }

  /** A timeline as one line of JSON. */
  public static String line(Timeline timeline) {
    try {
      return new ObjectMapper().writeValueAsString(timeline);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing JSON to memory", e);
    }
  }

  /**
   * Reads what {@link #line} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static Timeline timeline(String line) {
    try {
      return JSON.readValue(line, Timeline.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no timeline: " + e.getOriginalMessage(), e);
    }
  }
}
