package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Baton checks itself: its own modules, sources and classes, have no finding. */
class SelfCheckIT {
  private static final List<String> MODULES =
      List.of(
          "checker/annotations",
          "checker/engine",
          "checker/cli",
          "harness/patterns",
          "harness/testing");

  @Test
  void ownCodeIsClean() {
    List<String> arguments = new ArrayList<>(List.of("check", "--fail-on", "warning"));
    for (String module : MODULES) {
      for (String part : List.of("src/main/java", "target/classes")) {
        Path path = Path.of("../..", module, part);
        assertTrue(Files.isDirectory(path), path + " is not built");
        arguments.add(path.toString());
      }
    }
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    assertEquals(0, Baton.run(writer, writer, arguments), said.toString());
    assertTrue(said.toString().startsWith("0 errors, 0 warnings"), said.toString());
  }
}
