package dev.baton.engine.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.engine.config.FailOn;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run, from options and settings to report and verdict. */
class CheckTest {
  private static final String STATE =
      """
      package demo;
      import dev.baton.annotation.*;
      public class State { @OwnedBy("writer") public String draft = ""; }
      @AgentRole("writer") class Writer { void write(State s) { s.draft = "mine"; } }
      """;
  private static final String REVIEWER =
      """
      package demo;
      import dev.baton.annotation.*;
      @AgentRole("reviewer") class Reviewer {
        void review(State s) {
          s.draft = "";
        }
      }
      """;

  @TempDir private Path project;

  @BeforeEach
  void write() throws IOException {
    file("src/demo/State.java", STATE);
    file("src/demo/Reviewer.java", REVIEWER);
  }

  private Path file(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private CheckOptions options() {
    return CheckOptions.of(List.of(project));
  }

  private static List<String> rules(Outcome outcome) {
    return outcome.report().findings().stream().map(Finding::rule).toList();
  }

  private static List<String> problems(CheckOptions options) {
    return assertThrows(CannotCheck.class, () -> Check.run(options)).problems();
  }

  @Test
  void findingsFailAndCleanCodeDoesNot() throws Exception {
    assertEquals(Outcome.FINDINGS, Check.run(options()).status());
    Files.delete(project.resolve("src/demo/Reviewer.java"));
    Outcome clean = Check.run(options());
    assertEquals(List.of(), clean.report().findings());
    assertEquals(Outcome.CLEAN, clean.status());
  }

  @Test
  void placesAreRelativeToTheProject() throws Exception {
    file("pom.xml", "<project/>");
    Outcome outcome = Check.run(CheckOptions.of(List.of(project.resolve("src/demo"))));
    assertEquals("src/demo/Reviewer.java", outcome.report().findings().get(0).place().file());
  }

  @Test
  void sourcesNeedNotStandInTheFolderOfTheirPackage() throws Exception {
    Files.delete(project.resolve("src/demo/Reviewer.java"));
    file("src/other/Reviewer.java", "package other; class Reviewer { }");
    file("Reviewer.java", REVIEWER);
    Finding finding = Check.run(options()).report().findings().get(0);
    assertEquals("Reviewer.java", finding.place().file());
    assertEquals(5, finding.place().column());
  }

  @Test
  void settingsAtTheRootHold() throws Exception {
    file("baton.yaml", "fail-on: warning\nrules:\n  foreign-write: warning\n");
    Outcome outcome = Check.run(options());
    assertEquals(Severity.WARNING, outcome.report().findings().get(0).severity());
    assertEquals(Outcome.FINDINGS, outcome.status());
    file("baton.yaml", "rules:\n  foreign-write: off\n");
    assertEquals(List.of(), rules(Check.run(options())));
  }

  @Test
  void whatTheProjectSaysOfFunctionsIsBelieved() throws Exception {
    file(
        "src/demo/Glossary.java",
        """
        package demo;
        import dev.baton.annotation.*;
        import java.util.*;
        import java.util.concurrent.Executor;
        @AgentRole("writer") class Glossary {
          @SharedRead final Map<String, String> words = new HashMap<>();
          Glossary(Executor pool) {
            pool.execute(() -> words.put("baton", "what is passed on"));
          }
        }
        """);
    assertTrue(rules(Check.run(options())).contains("read-only-write"), "it may run later");
    file(
        "baton.yaml",
        "functional-arguments:\n  runs-here: java.util.concurrent.Executor.execute\n");
    assertEquals(List.of("foreign-write"), rules(Check.run(options())));
  }

  @Test
  void whatTheProjectCallsAModelIsOneInLargeProjectsToo() throws Exception {
    Files.delete(project.resolve("src/demo/Reviewer.java"));
    file(
        "src/plain/Desk.java",
        """
        package plain;
        class Desk {
          interface Brain { String think(String question); }
          private String answer = "";
          synchronized String ask(Brain brain) { answer = brain.think(answer); return answer; }
        }
        """);
    assertEquals(List.of(), rules(Check.run(options())));
    file("baton.yaml", "model-clients: plain.Desk.Brain\n");
    assertEquals(List.of("lock-across-agent-call"), rules(Check.run(options())));
    for (String name : List.of("A", "B", "C")) {
      file(
          "src/fill/" + name + ".java",
          "package fill; class " + name + " {}" + " ".repeat(400_000));
    }
    assertEquals(List.of("lock-across-agent-call"), rules(Check.run(options())));
  }

  @Test
  void theTrailNamesWhatIsCalled() throws Exception {
    file("src/demo/Reviewer.java", REVIEWER.replace("s.draft = \"\";", "Typos.fix(s);"));
    file(
        "src/demo/Typos.java",
        "package demo; class Typos { static void fix(State s) { s.draft = null; } }");
    String text = Check.run(options()).render(Format.TEXT, false);
    assertTrue(
        text.contains(
            "Reviewer.review (runs as `reviewer`, Reviewer.java:4) -> Typos.fix (Reviewer.java:5)"
                + " -> here"),
        text);
  }

  @Test
  void optionsWinOverSettings() throws Exception {
    file("baton.yaml", "fail-on: never\nrules:\n  foreign-write: off\n");
    RuleChoice only = new RuleChoice(Set.of("foreign-write"), Set.of());
    Verdict error = new Verdict(Optional.of(FailOn.ERROR), Optional.empty(), Optional.empty());
    Outcome outcome = Check.run(options().rules(only).verdict(error));
    assertEquals(List.of("foreign-write"), rules(outcome));
    assertEquals(Outcome.FINDINGS, outcome.status());
  }

  @Test
  void brokenSettingsAreRefusedWithTheirPlace() throws Exception {
    file("baton.yaml", "strict: true\nrulez: {}\n");
    assertEquals(
        List.of("baton.yaml:2:1: unknown setting `rulez`; did you mean `rules`?"),
        problems(options()));
  }

  @Test
  void unknownRulesAreRefusedWithTheNearestKnownOne() {
    RuleChoice slip = new RuleChoice(Set.of("foreign-writes"), Set.of());
    assertEquals(
        List.of("no rule `foreign-writes`; did you mean `foreign-write`?"),
        problems(options().rules(slip)));
  }

  @Test
  void whatIsNotThereIsNamedAndNothingIsNotClean() throws IOException {
    Path missing = project.resolve("nowhere");
    assertEquals(
        List.of(missing + ": there is no such file or folder"),
        problems(CheckOptions.of(List.of(missing))));
    Path empty = Files.createDirectories(project.resolve("empty"));
    String said = String.join("\n", problems(CheckOptions.of(List.of(empty))));
    assertTrue(said.contains("nothing to analyse"), said);
  }

  @Test
  void aBaselineAcceptsWhatWasThereAndNothingNew() throws Exception {
    Path file = project.resolve("baton-baseline.txt");
    Verdict accepting = new Verdict(Optional.empty(), Optional.empty(), Optional.of(file));
    CheckOptions options = options().verdict(accepting);
    assertEquals(
        List.of(file + ": there is no such baseline; `baton baseline` writes one"),
        problems(options));
    Check.baseline(options).write();
    Outcome accepted = Check.run(options);
    assertEquals(Outcome.CLEAN, accepted.status());
    assertEquals(1, accepted.report().known().size());
    file(
        "src/demo/Reviewer.java",
        REVIEWER.replace(
            "s.draft = \"\";",
            "s.draft = \"\"; log();\n"
                + "  }\n"
                + "  void log() { }\n"
                + "  void again(State s) { s.draft = null;"));
    Outcome more = Check.run(options);
    assertEquals(1, more.report().findings().size());
    assertEquals("demo.Reviewer.again(State)", more.report().findings().get(0).subject().sink());
    Files.delete(project.resolve("src/demo/Reviewer.java"));
    assertEquals(1, Check.run(options).report().fixed().size());
  }

  @Test
  void aBaselineOfAPartLeavesTheRestAlone() throws Exception {
    Path file = project.resolve("baton-baseline.txt");
    Verdict accepting = new Verdict(Optional.empty(), Optional.empty(), Optional.of(file));
    Check.baseline(options().verdict(accepting)).write();
    String whole = Files.readString(file);
    Path part = project.resolve("src/demo/State.java");
    CheckOptions half = CheckOptions.of(List.of(part)).verdict(accepting);
    assertEquals(List.of(), Check.run(half).report().fixed());
    Check.baseline(half).write();
    assertEquals(whole, Files.readString(file));
  }

  @Test
  void contextIsReadAndReportedByItsOwnCheckOnly() throws Exception {
    Path state =
        file(
            "core/demo/State.java",
            STATE.replace(
                "class Writer {",
                "class Writer { @AgentRole(\"intern\") void help(State s) { s.draft = \"\"; }"));
    Path reviewer = file("app/demo/Reviewer.java", REVIEWER);
    CheckOptions app =
        CheckOptions.of(List.of(reviewer.getParent())).module("app", List.of(state.getParent()));
    Outcome outcome = Check.run(app);
    assertEquals(1, outcome.report().findings().size());
    assertTrue(outcome.report().findings().get(0).place().file().endsWith("Reviewer.java"));
  }

  @Test
  void fingerprintsSurviveEditsElsewhereInTheFile() throws Exception {
    List<String> before = fingerprints();
    file(
        "src/demo/Reviewer.java",
        "/* one\n * more */\n"
            + REVIEWER.replace("void review", "int size() { return 1; }\n\n  void review"));
    assertEquals(before, fingerprints());
    assertEquals(1, before.size());
  }

  private List<String> fingerprints() throws Exception {
    JsonNode log = new ObjectMapper().readTree(Check.run(options()).render(Format.SARIF, false));
    return log.findValuesAsText("primaryLocationLineHash");
  }
}
