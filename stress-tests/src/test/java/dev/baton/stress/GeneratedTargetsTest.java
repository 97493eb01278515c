package dev.baton.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.harness.jcstress.StressPass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated tests tell right classes from broken ones, and the exit status says which. */
class GeneratedTargetsTest {
  private static final int SECONDS = 4;
  private static final int MOST_SECONDS = 64;
  @TempDir Path folder;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  private int pass(String tests, int seconds) throws IOException, InterruptedException {
    return StressPass.run(
        new PrintStream(log, true, StandardCharsets.UTF_8),
        "--tests",
        tests,
        "--budget",
        Integer.toString(seconds),
        "--inconclusive",
        "told",
        "--out",
        folder.toString());
  }

  private String said() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BrokenAnswerCache",
        "BrokenTaskRing",
        "BrokenReviewStage",
        "BrokenDraft",
        "BrokenReviewTask"
      })
  void aBrokenClassIsCaught(String name) throws Exception {
    int status = pass("\\." + name + "Stress", SECONDS);
    // four seconds are enough, unless the machine is busy with something else
    for (int longer = 2 * SECONDS; status != 1 && longer <= MOST_SECONDS; longer *= 2) {
      status = pass("\\." + name + "Stress", longer);
    }
    assertEquals(1, status, this::said);
    assertTrue(said().contains("FAILED"), said());
    assertTrue(said().contains("no order of "), said());
    assertTrue(
        Files.readString(folder.resolve("TEST-jcstress.xml")).contains("<failure message=\"saw"));
    assertTrue(Files.readString(folder.resolve("outcomes.json")).contains("\"FORBIDDEN\""));
  }

  @Test
  void aRightClassPasses() throws Exception {
    assertEquals(0, pass("\\.targets\\.ReviewStageStress\\.Submit", SECONDS), this::said);
  }

  @Test
  void nothingToRunIsNoSuccess() throws Exception {
    assertEquals(2, pass("noSuchTest", SECONDS));
    assertTrue(said().contains("nothing was run"), said());
  }
}
