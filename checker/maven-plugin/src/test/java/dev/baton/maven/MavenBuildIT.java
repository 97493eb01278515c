package dev.baton.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The plugin in real builds of a project of two modules: {@code app} writes what {@code core} owns.
 */
class MavenBuildIT {
  private static final String PLUGIN =
      "dev.baton:baton-maven-plugin:" + System.getProperty("baton.it.version") + ":";

  private static void contains(Build.Result build, String text) {
    assertTrue(build.log().contains(text), () -> "no `" + text + "` in\n" + build.log());
  }

  @Test
  void aForeignWriteOfWhatAnotherModuleOwnsFailsTheBuild() throws Exception {
    Build.Result build = Build.of("multi", "fails").run("verify");
    assertEquals(1, build.status(), build.log());
    contains(build, "error[foreign-write]: `reviewer` writes `draft`, which `writer` owns");
    contains(build, "--> app/src/main/java/demo/Reviewer.java:8:5");
    contains(build, "    state.draft = state.draft.trim();\n   |     ^^^^^^^^^^^ written here");
    contains(build, "--> core/src/main/java/demo/State.java:17:5");
    contains(build, "Baton: 2 errors, 0 warnings, 0 unverified");
    contains(build, "demo-core .......................................... SUCCESS");
    contains(build, "demo-app ........................................... FAILURE");
  }

  @Test
  void skippedItDoesNothing() throws Exception {
    Build.Result build = Build.of("multi", "skipped").run("verify", "-Dbaton.skip");
    assertEquals(0, build.status(), build.log());
    contains(build, "Baton is skipped");
  }

  @Test
  void aBaselineOfAllModulesAcceptsWhatIsThereAndNothingNew() throws Exception {
    Build project = Build.of("multi", "baseline");
    Files.writeString(project.file("baton.yaml"), "baseline: baton-baseline.txt\n");
    assertEquals(0, project.run("compile", PLUGIN + "baseline").status());
    String entries = Files.readString(project.file("baton-baseline.txt"));
    assertTrue(
        entries.contains("foreign-write | reviewer | demo.State#draft | demo.State.clear()"),
        entries);
    assertFalse(entries.contains(project.file("").toString()), entries);
    Build.Result accepted = project.run("verify");
    assertEquals(0, accepted.status(), accepted.log());
    contains(accepted, "2 in the baseline");
    Path reviewer = project.file("app/src/main/java/demo/Reviewer.java");
    String code = Files.readString(reviewer);
    Files.writeString(
        reviewer,
        code.replace("    state.clear();", "    state.clear();\n    state.draft = \"\";"));
    Build.Result more = project.run("verify");
    assertNotEquals(0, more.status(), more.log());
    contains(more, "1 error, 0 warnings, 0 unverified; 2 in the baseline");
  }

  @Test
  void oneReportOfAllModulesAndOneForEach() throws Exception {
    Build project = Build.of("multi", "reports");
    Build.Result build =
        project.run(
            "verify",
            PLUGIN + "aggregate",
            PLUGIN + "map",
            "-Dbaton.fail-on=never",
            "-Dbaton.format=html");
    assertEquals(0, build.status(), build.log());
    assertTrue(Files.readString(project.file("target/baton/baton.html")).contains("Reviewer.java"));
    assertTrue(Files.exists(project.file("app/target/baton/baton.html")));
    assertTrue(Files.readString(project.file("target/baton/map.html")).contains("reviewer"));
    Build.Result sarif =
        project.run("verify", "-Dbaton.fail-on=never", "-Dbaton.format=sarif,json", "-q");
    assertEquals(0, sarif.status(), sarif.log());
    String log = Files.readString(project.file("app/target/baton/baton.sarif"));
    assertTrue(log.contains("\"id\": \"baton/demo-app/\""), log);
    assertTrue(log.contains("\"uri\": \"app/src/main/java/demo/Reviewer.java\""), log);
    assertTrue(Files.exists(project.file("app/target/baton/baton.json")));
    String[] one = {
      "-Dbaton.fail-on=never", "-Dbaton.format=sarif", "-Dbaton.output=target/a.sarif"
    };
    assertEquals(0, project.run("compile", PLUGIN + "check", one[0], one[1], one[2]).status());
    assertTrue(Files.isRegularFile(project.file("app/target/a.sarif")));
  }

  @Test
  void wrongParametersAndSettingsSayWhatIsMeant() throws Exception {
    Build project = Build.of("multi", "wrong");
    Build.Result rule = project.run("verify", "-Dbaton.rule=foreign-writes");
    assertEquals(1, rule.status(), rule.log());
    contains(rule, "no rule `foreign-writes`; did you mean `foreign-write`?");
    Files.writeString(project.file("baton.yaml"), "strict: true\nfial-on: never\n");
    contains(
        project.run("verify"),
        "baton.yaml:2:1: unknown setting `fial-on`; did you mean `fail-on`?");
  }

  @Test
  void helpNamesEveryGoal() throws Exception {
    Build.Result help = Build.of("multi", "help").run(PLUGIN + "help", "-N");
    assertEquals(0, help.status(), help.log());
    for (String goal :
        new String[] {"aggregate", "baseline", "check", "fix", "help", "map", "stress"}) {
      contains(help, "baton:" + goal);
    }
  }

  /** What cannot be mended is listed; a waiver that is asked for is written, and checked again. */
  @Test
  void fixesArePrintedAndWrittenWhereThatIsAskedFor() throws Exception {
    Build project = Build.of("multi", "fix");
    Path reviewer = project.file("app/src/main/java/demo/Reviewer.java");
    String code = Files.readString(reviewer);
    Build.Result dry = project.run("compile", PLUGIN + "fix", "-Dbaton.waive=foreign-write");
    assertEquals(0, dry.status(), dry.log());
    contains(dry, "+++ b/app/src/main/java/demo/Reviewer.java");
    contains(dry, "nothing is written yet");
    assertEquals(code, Files.readString(reviewer));
    Build.Result apply =
        project.run("compile", PLUGIN + "fix", "-Dbaton.waive=foreign-write", "-Dbaton.apply");
    assertEquals(0, apply.status(), apply.log());
    contains(apply, "checked again: 0 findings");
    assertTrue(Files.readString(reviewer).contains("@Waive(rule = \"foreign-write\""));
  }
}
