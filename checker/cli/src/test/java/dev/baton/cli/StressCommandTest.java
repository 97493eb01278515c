package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code baton stress} says, and how it ends. */
class StressCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int stress(String budget) {
    List<String> arguments =
        List.of(
            "stress",
            "target/test-classes",
            "--only",
            "Counting.addsInOneStep",
            "--memory",
            folder.resolve("last-failed").toString(),
            "--budget",
            budget);
    return Baton.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  @Test
  void provesWhatCanBeProved() {
    assertEquals(0, stress("10s"), err::toString);
    assertTrue(out.toString().contains("proved: all 2 schedules"), out::toString);
  }

  @Test
  void doesNotPassWhenNothingWasRun() {
    assertEquals(2, stress("0s"));
    assertTrue(err.toString().contains("nothing was run"), err::toString);
  }
}
