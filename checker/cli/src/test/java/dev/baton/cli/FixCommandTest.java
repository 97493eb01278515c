package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code baton fix} prints and writes, and how it ends. */
class FixCommandTest {
  private static final String DESK =
      """
      package demo;

      import dev.baton.patterns.TaskOwnership;

      class Desk {
        void work(TaskOwnership task, Runnable work) {
          task.transfer("a", "b");
          boolean kept = task.transfer("b", "c");
        }
      }
      """;
  private static final String MENDED =
      DESK.replace(
          "    task.transfer(\"a\", \"b\");\n",
          """
              if (!task.transfer("a", "b")) {
                throw new IllegalStateException("the transfer was refused");
              }
          """);

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(file(), DESK);
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
  }

  private Path file() {
    return folder.resolve("Desk.java");
  }

  private int fix(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("fix", "--no-cache"));
    all.addAll(List.of("--classpath", System.getProperty("java.class.path")));
    all.addAll(List.of("--rule", "ignored-outcome"));
    all.addAll(List.of(arguments));
    all.add(folder.toString());
    return Baton.run(new PrintWriter(out), new PrintWriter(err), all);
  }

  @Test
  void aDryRunPrintsAPatchAndWritesNothing() throws IOException {
    assertEquals(1, fix(), err.toString());
    assertEquals(
        """
        --- a/Desk.java
        +++ b/Desk.java
        @@ -4,7 +4,9 @@

         class Desk {
           void work(TaskOwnership task, Runnable work) {
        -    task.transfer("a", "b");
        +    if (!task.transfer("a", "b")) {
        +      throw new IllegalStateException("the transfer was refused");
        +    }
             boolean kept = task.transfer("b", "c");
           }
         }
        """
            .replace("@@\n\n", "@@\n \n"),
        out.toString());
    assertEquals(
        """
        left: Desk.java:8: ignored-outcome: the outcome of `TaskOwnership.transfer` is dropped; \
        the outcome goes somewhere, and what should become of it is open
        1 finding mended in 1 file, 1 left; nothing is written yet
        `baton fix --apply` writes this
        """,
        err.toString());
    assertEquals(DESK, Files.readString(file()));
  }

  @Test
  void applyWritesAndASecondRunDoesNothing() throws IOException {
    assertEquals(1, fix("--apply"));
    assertEquals(MENDED, Files.readString(file()));
    assertTrue(
        out.toString().endsWith("1 finding mended in 1 file, 1 left; checked again: 1 finding\n"),
        out.toString());
    assertEquals(1, fix("--apply"));
    assertTrue(out.toString().endsWith("0 findings mended in 0 files, 1 left\n"), out.toString());
    assertEquals(MENDED, Files.readString(file()));
  }

  @Test
  void nothingToFixIsZero() throws IOException {
    assertEquals(0, fix("--apply", "--waive", "ignored-outcome"), err + "" + out);
    assertTrue(
        Files.readString(file())
            .contains(
                "  @Waive(rule = \"ignored-outcome\", because = \"TODO: say why\")\n  void work("));
    assertEquals(0, fix());
    assertEquals("", out.toString());
    assertEquals("0 findings mended in 0 files, 0 left\n", err.toString());
  }

  @Test
  void whatCannotBeAnalysedIsTwo() {
    assertEquals(2, fix("--waive", "ignored-outcomes"));
    assertTrue(err.toString().contains("did you mean `ignored-outcome`?"), err.toString());
    assertEquals(2, fix(folder.resolve("missing").toString()));
  }

  @Test
  void aFileThatDoesNotParseIsSaid() throws IOException {
    Files.writeString(folder.resolve("Bad.java"), "class Bad { void }");
    Files.writeString(
        file(), MENDED.replace("    boolean kept = task.transfer(\"b\", \"c\");\n", ""));
    assertEquals(2, fix());
    assertTrue(err.toString().contains("Bad.java:1:"), err.toString());
  }
}
