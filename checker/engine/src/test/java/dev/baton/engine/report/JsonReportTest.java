package dev.baton.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(JsonReport.schema());

  @Test
  void followsItsSchema() throws IOException {
    for (Report report : new Report[] {Example.report(), Example.clean()}) {
      assertEquals(Set.of(), schema.validate(parse(JsonReport.render(report))));
    }
  }

  @Test
  void theSchemaRefusesWhatIsWrong() throws IOException {
    String report = JsonReport.render(Example.report());
    assertFalse(schema.validate(parse(report.replace("\"error\"", "\"fatal\""))).isEmpty());
    assertFalse(schema.validate(parse(report.replace("\"fingerprint\"", "\"print\""))).isEmpty());
  }

  private static JsonNode parse(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
