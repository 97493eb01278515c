package dev.baton.engine.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.baton.engine.model.Assumptions;
import dev.baton.engine.report.JsonReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
  private static final Path PUBLISHED = Path.of("../docs/baton.schema.json");

  private static final String WHOLE =
      """
      fail-on: warning
      strict: true
      baseline: baton-baseline.txt
      rules:
        foreign-write: warning
        unowned-write: off
        multiple-writers: on
      model-clients:
        - com.acme.LlmGateway
        - Brain
      functional-arguments:
        runs-here: com.acme.Retry.call
        runs-later:
          - com.acme.Bus.publish
      """;

  @TempDir private Path folder;

  private Config read(String text) throws IOException, InvalidConfig {
    Path file = folder.resolve("baton.yaml");
    Files.writeString(file, text);
    return Config.read(file, "baton.yaml");
  }

  private List<String> problems(String text) {
    return assertThrows(InvalidConfig.class, () -> read(text)).problems();
  }

  @Test
  void everySettingIsRead() throws Exception {
    Config config = read(WHOLE);
    assertEquals(FailOn.WARNING, config.get(Settings.FAIL_ON));
    assertEquals(true, config.get(Settings.STRICT));
    assertEquals("baton-baseline.txt", config.get(Settings.BASELINE));
    assertEquals(
        Map.of(
            "foreign-write", RuleLevel.WARNING,
            "unowned-write", RuleLevel.OFF,
            "multiple-writers", RuleLevel.ON),
        config.get(Settings.RULES));
    Assumptions assumptions = Settings.assumptions(config);
    assertEquals(Set.of("com.acme.LlmGateway", "Brain"), assumptions.modelClients());
    assertEquals(Set.of("com.acme.Retry.call"), assumptions.runsHere());
    assertEquals(Set.of("com.acme.Bus.publish"), assumptions.runsLater());
  }

  @Test
  void whatIsNotSetIsAtItsDefault() throws Exception {
    for (String nothing : List.of("", "# only a remark\n", "{}\n")) {
      assertEquals(FailOn.ERROR, read(nothing).get(Settings.FAIL_ON));
      assertEquals(List.of(), read(nothing).get(Settings.MODEL_CLIENTS));
    }
  }

  @Test
  void aMisspeltKeyIsNamedWithItsPlaceAndTheNearestKnownOne() {
    assertEquals(
        List.of("baton.yaml:2:1: unknown setting `fial-on`; did you mean `fail-on`?"),
        problems("strict: true\nfial-on: error\n"));
  }

  @Test
  void aMisspeltRuleIsNamedWithItsPlaceAndTheNearestKnownOne() {
    assertEquals(
        List.of(
            "baton.yaml:2:3: unknown rule `foriegn-write` in `rules`;"
                + " did you mean `foreign-write`?"),
        problems("rules:\n  foriegn-write: off\n"));
  }

  @Test
  void everyProblemIsReportedAtOnce() {
    assertEquals(
        List.of(
            "baton.yaml:1:10: `fail-on` must be one of `error`, `warning`, `never`,"
                + " not `warnings`; did you mean `warning`?",
            "baton.yaml:2:9: `strict` must be one of `true`, `false`, not `yes`",
            "baton.yaml:4:5: `com.acme.` is not a type, such as `com.acme.LlmGateway`"),
        problems("fail-on: warnings\nstrict: yes\nmodel-clients:\n  - com.acme.\n"));
  }

  @Test
  void aValueOfTheWrongShapeIsRefused() {
    assertEquals(
        List.of("baton.yaml:1:8: `rules` must have one `key: value` a line"),
        problems("rules: off\n"));
    assertEquals(
        List.of("baton.yaml:2:3: `model-clients` must be a list, one `- value` a line"),
        problems("model-clients:\n  a: b\n"));
    assertEquals(
        List.of("baton.yaml:1:1: `baton.yaml` must have one `key: value` a line"),
        problems("- strict\n"));
  }

  @Test
  void brokenYamlIsRefusedWithItsPlace() {
    String problem = problems("rules:\n  foreign-write: [off\n").get(0);
    assertEquals("baton.yaml:3:1: is not YAML", problem.substring(0, 27));
    assertEquals(1, problems("strict: true\nstrict: false\n").size());
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "# größer\n".getBytes(StandardCharsets.ISO_8859_1));
    List<String> problems =
        assertThrows(InvalidConfig.class, () -> Config.read(file, "latin.yaml")).problems();
    assertEquals(List.of("latin.yaml: is not UTF-8"), problems);
  }

  @Test
  void theSchemaAgreesWithWhatIsRead() throws Exception {
    var schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(JsonReport.text(Config.schema()));
    JsonNode good =
        json(
            """
            {"fail-on": "warning", "strict": true, "rules": {"foreign-write": "off"},
             "model-clients": ["com.acme.LlmGateway"],
             "functional-arguments": {"runs-here": "com.acme.Retry.call"}}""");
    assertEquals(Set.of(), schema.validate(good));
    for (String bad :
        List.of(
            "{\"fial-on\": \"error\"}",
            "{\"rules\": {\"no-such-rule\": \"off\"}}",
            "{\"strict\": \"yes\"}",
            "{\"model-clients\": [\"com.acme.\"]}")) {
      assertFalse(schema.validate(json(bad)).isEmpty(), bad);
    }
  }

  @Test
  void theSchemaIsPublished() throws IOException {
    String schema = JsonReport.text(Config.schema());
    if (System.getProperty("bless") != null) {
      Files.writeString(PUBLISHED, schema);
    }
    assertEquals(Files.readString(PUBLISHED), schema, "refresh it with -Dbless");
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
