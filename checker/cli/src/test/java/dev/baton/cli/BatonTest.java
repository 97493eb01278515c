package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.rules.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command prints, and how it ends. */
class BatonTest {
  static final String BREACH =
      """
      package demo;

      import dev.baton.annotation.*;

      class State {
        @OwnedBy("writer") String draft = "";
      }

      @AgentRole("writer")
      class Writer {
        void write(State state) {
          state.draft = "mine";
        }
      }

      @AgentRole("reviewer")
      class Reviewer {
        void review(State state) {
      \t\tstate.draft = state.draft.trim();
        }
      }
      """;

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("demo"));
    Files.writeString(folder.resolve("demo/State.java"), BREACH);
  }

  private int baton(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Baton.run(new PrintWriter(out), new PrintWriter(err), List.of(arguments));
  }

  private String project() {
    return folder.toString();
  }

  private void clean() throws IOException {
    Path file = folder.resolve("demo/State.java");
    Files.writeString(
        file, BREACH.replace("state.draft = state.draft.trim()", "state.draft.trim()"));
  }

  @Test
  void aFindingIsPrintedForAPerson() {
    assertEquals(1, baton("check", project()));
    String where = folder.resolve("demo/State.java").toString();
    assertTrue(
        out.toString()
            .startsWith(
                """
                error[foreign-write]: `reviewer` writes `draft`, which `writer` owns
                  --> %s:19:3
                   |
                19 |         state.draft = state.draft.trim();
                   |         ^^^^^^^^^^^ written here
                   |
                   = reached: Reviewer.review (runs as `reviewer`, State.java:18) -> here
                """
                    .formatted(where)),
        out.toString());
    assertTrue(out.toString().contains("   = more:    baton explain foreign-write\n"));
    assertTrue(out.toString().contains("1 error, 0 warnings, 0 unverified\nchecked 3 types in"));
    assertEquals("", err.toString());
  }

  @Test
  void cleanIsZero() throws IOException {
    clean();
    assertEquals(0, baton("check", project()), out + "" + err);
  }

  @Test
  void failOnDecidesWhatFails() {
    assertEquals(0, baton("check", "--fail-on", "never", project()));
    assertEquals(1, baton("check", "--fail-on", "warning", project()));
    assertEquals(2, baton("check", "--fail-on", "sometimes", project()));
    assertTrue(err.toString().contains("error, warning, never"), err.toString());
  }

  @Test
  void rulesAreChosen() {
    assertEquals(0, baton("check", "--no-rule", "foreign-write", project()));
    assertEquals(0, baton("check", "--rule", "multiple-writers,unknown-role", project()));
    assertEquals(1, baton("check", "--rule", "foreign-write", project()));
    assertEquals(2, baton("check", "--rule", "foriegn-write", project()));
    assertEquals("baton: no rule `foriegn-write`; did you mean `foreign-write`?\n", err.toString());
  }

  @Test
  void nothingToAnalyseIsNotClean() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertEquals(2, baton("check", empty.toString()));
    assertTrue(err.toString().contains("nothing to analyse"), err.toString());
    assertEquals(2, baton("check", folder.resolve("missing").toString()));
    assertTrue(err.toString().contains("missing: there is no such file or folder"));
  }

  @Test
  void wrongUsageSaysWhatIsMeant() {
    assertEquals(2, baton("chekc"));
    assertTrue(err.toString().contains("check"), err.toString());
    assertEquals(2, baton("check", "--formt", "json"));
    assertTrue(err.toString().contains("--format"), err.toString());
    assertTrue(err.toString().endsWith("try `baton check --help`\n"), err.toString());
    assertEquals(2, baton());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif", "html"})
  void reportsAreWrittenToFiles(String format) throws IOException {
    Path file = folder.resolve("new/report." + format);
    assertEquals(1, baton("check", "--format", format, "-o", file.toString(), project()));
    assertTrue(Files.readString(file).contains("foreign-write"));
    assertTrue(out.toString().startsWith("1 error, 0 warnings"), out.toString());
    assertTrue(out.toString().contains("report in " + file), out.toString());
  }

  @Test
  void machinesGetTheReportAlone() {
    assertEquals(1, baton("check", "--format", "json", "--stats", project()));
    assertTrue(out.toString().startsWith("{") && out.toString().endsWith("}\n"), out.toString());
    assertTrue(err.toString().startsWith("statistics\n"), err.toString());
  }

  @Test
  void colourIsForTerminalsOrOnRequest() {
    baton("check", project());
    assertFalse(out.toString().contains("\u001b["), "a test is no terminal");
    baton("check", "--color", "always", project());
    assertTrue(out.toString().contains("\u001b[1;31merror[foreign-write]\u001b[0m"));
  }

  @Test
  void legacyFindingsAreAcceptedOnRequest() throws IOException {
    String file = folder.resolve("accepted.txt").toString();
    assertEquals(2, baton("check", "--baseline", file, project()));
    assertTrue(err.toString().contains("`baton baseline` writes one"), err.toString());
    assertEquals(0, baton("baseline", "-o", file, project()));
    assertTrue(out.toString().contains("1 entry, 0 before"), out.toString());
    assertEquals(0, baton("check", "--baseline", file, project()));
    assertTrue(out.toString().contains("; 1 in the baseline"), out.toString());
    clean();
    assertEquals(0, baton("check", "--baseline", file, project()));
    assertTrue(out.toString().contains("fixed: foreign-write | reviewer"), out.toString());
  }

  @Test
  void brokenSettingsAreNamedWithTheirLine() throws IOException {
    Files.writeString(folder.resolve("baton.yaml"), "strict: maybe\n");
    assertEquals(2, baton("check", project()));
    assertTrue(
        err.toString().contains("baton.yaml:1:9: `strict` must be one of `true`, `false`"),
        err.toString());
  }

  @Test
  void explainKnowsEveryRule() {
    for (String rule : Rules.ids()) {
      assertEquals(0, baton("explain", rule), rule);
      assertTrue(out.toString().startsWith(rule + ": "), out.toString());
    }
    assertEquals(2, baton("explain", "foreign-wirte"));
    assertTrue(err.toString().contains("did you mean `foreign-write`?"), err.toString());
  }

  @Test
  void rulesListsEveryRule() {
    assertEquals(0, baton("rules"));
    Rules.ids().forEach(rule -> assertTrue(out.toString().contains("  " + rule + " "), rule));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "fix",
        "baseline",
        "map",
        "explain",
        "rules",
        "stress",
        "schema",
        "completion"
      })
  void helpIsEverywhere(String command) {
    assertEquals(0, baton(command, "--help"));
    assertTrue(out.toString().startsWith("Usage: baton " + command), out.toString());
    assertEquals(0, baton("help", command));
  }

  @Test
  void versionIsTheBuilds() {
    assertEquals(0, baton("--version"));
    assertTrue(out.toString().matches("baton \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), out.toString());
  }

  @Test
  void schemasArePrinted() {
    assertEquals(0, baton("schema", "report"));
    assertTrue(out.toString().contains("\"Baton report"), out.toString());
    assertEquals(0, baton("schema", "config"));
    assertTrue(out.toString().contains("fail-on"), out.toString());
  }
}
