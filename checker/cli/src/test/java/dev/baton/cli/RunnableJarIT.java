package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar and the launcher as a user runs them: processes in a folder of their own. */
class RunnableJarIT {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir private Path folder;

  private record Result(int status, String out, String err) {}

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("demo"));
    Files.writeString(folder.resolve("demo/State.java"), BatonTest.BREACH);
  }

  private Result run(Map<String, String> environment, List<String> command) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".log");
    Path err = Files.createTempFile(folder, "err", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Result(status, Files.readString(out), Files.readString(err));
  }

  private Result jar(String... arguments) throws Exception {
    String quick = "-XX:TieredStopAtLevel=1";
    List<String> command = new ArrayList<>(List.of(JAVA, quick, "-jar", TARGET + "/baton.jar"));
    command.addAll(List.of(arguments));
    return run(Map.of(), command);
  }

  @Test
  void theJarRunsAlone() throws Exception {
    Result result = jar("check");
    assertEquals(1, result.status(), result.err());
    assertTrue(result.out().contains("--> demo/State.java:19:3"), result.out());
    assertEquals("", result.err(), "no progress and no colour in a pipe");
    assertFalse(result.out().contains("\u001b"), result.out());
    assertEquals(2, jar("check", "nowhere").status());
  }

  @Test
  void aFileThatDoesNotParseIsNamedAndTheRestIsChecked() throws Exception {
    Files.writeString(
        folder.resolve("demo/Broken.java"), "package demo;\nclass Broken {\n  void a( {\n}\n");
    Result result = jar("check", "demo");
    assertEquals(1, result.status(), result.err());
    assertTrue(result.out().contains("--> demo/State.java:19:3"), result.out());
    assertTrue(result.out().contains("facts from sources alone"), result.out());
    assertTrue(result.err().contains("demo/Broken.java:3:9: cannot be parsed"), result.err());
  }

  @Test
  void everyRunGivesTheSameBytesWhateverTheLocale() throws Exception {
    List<String> turkish =
        List.of(
            JAVA,
            "-XX:TieredStopAtLevel=1",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dfile.encoding=ISO-8859-9",
            "-jar",
            TARGET + "/baton.jar",
            "check",
            "--format");
    for (String format : List.of("text", "json", "sarif", "html")) {
      List<String> command = new ArrayList<>(turkish);
      command.add(format);
      assertEquals(jar("check", "--format", format).out(), run(Map.of(), command).out(), format);
    }
  }

  @Test
  void theLauncherKeepsAnArchiveAndSaysTheSame() throws Exception {
    Map<String, String> environment =
        Map.of(
            "XDG_CACHE_HOME",
            folder.resolve("cache").toString(),
            "JAVA_HOME",
            System.getProperty("java.home"));
    List<String> launcher = List.of("sh", TARGET + "/baton", "check", "demo");
    Result first = run(environment, launcher);
    Result second = run(environment, launcher);
    assertEquals(jar("check", "demo"), first);
    assertEquals(first, second);
    try (Stream<Path> archives = Files.list(folder.resolve("cache/baton"))) {
      assertEquals(1, archives.filter(f -> f.toString().endsWith(".jsa")).count());
    }
  }

  @Test
  void shellsCompleteCommandsAndOptions() throws Exception {
    Path script = folder.resolve("completion.sh");
    Files.write(script, jar("completion").out().getBytes(StandardCharsets.UTF_8));
    String ask =
        "source completion.sh; COMP_WORDS=(baton ch); COMP_CWORD=1; _complete_baton;"
            + " echo \"${COMPREPLY[@]}\"; COMP_WORDS=(baton check --fo); COMP_CWORD=2;"
            + " _complete_baton; echo \"${COMPREPLY[@]}\"";
    Result answer = run(Map.of(), List.of("bash", "-c", ask));
    assertEquals("check\n--format\n", answer.out(), answer.err());
  }
}
