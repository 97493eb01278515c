package dev.baton.harness.jcstress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jcstress.infra.processors.JCStressTestProcessor;

/** A pass over tests that are compiled for the occasion, in a JVM with them on its class path. */
class StressPassTest {
  private static final String TEST =
      """
      package demo;
      import org.openjdk.jcstress.annotations.*;
      import org.openjdk.jcstress.infra.results.I_Result;
      @JCStressTest @State
      @Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "one & only")
      @Outcome(expect = Expect.FORBIDDEN, desc = "none")
      public class %s {
        @Actor public void first(I_Result r) { r.r1 = 1; %s }
        @Actor public void second() { }
      }
      """;
  @TempDir Path folder;

  /** Compiles a jcstress test whose first actor does this as well; where its classes are. */
  private Path compiled(String name, String also) throws IOException {
    Path source = Files.createDirectories(folder.resolve("src/demo")).resolve(name + ".java");
    Files.writeString(source, TEST.formatted(name, also));
    Path classes = Files.createDirectories(folder.resolve("classes-" + name));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var options = List.of("-d", classes.toString(), "-s", folder.toString());
      var units = files.getJavaFileObjects(source);
      var task = compiler.getTask(null, files, null, options, null, units);
      task.setProcessors(List.of(new JCStressTestProcessor()));
      assertTrue(task.call());
    }
    return classes;
  }

  private record Ended(int status, String said) {}

  private Ended pass(List<Path> tests, String... arguments) throws Exception {
    List<String> classPath = new ArrayList<>(tests.stream().map(Path::toString).toList());
    classPath.add(System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
    command.addAll(List.of(StressPass.class.getName(), "--millis", "20"));
    command.addAll(List.of("--out", folder.resolve("out").toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private String file(String name) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  @Test
  void theTestsOfEveryListRunAndAreReported() throws Exception {
    Path one = compiled("One", "");
    Path other = compiled("Other", "");
    Ended both = pass(List.of(one, other), "--enough", "100");
    assertEquals(0, both.status, both.said);
    assertTrue(both.said.contains("2 passed"), both.said);
    assertTrue(file("outcomes.json").contains("\"meaning\" : \"one & only\""));
    assertTrue(file("TEST-jcstress.xml").contains("tests=\"2\" failures=\"0\""));
    assertTrue(file("jcstress/demo.One.html").contains("TieredStopAtLevel=1"), "its own page");
    assertTrue(file("jcstress/index.html").contains("demo.Other"));
  }

  @Test
  void aTestThatIsCompiledAndNotListedIsNamed() throws Exception {
    Path one = compiled("One", "");
    Path runner = Path.of("demo", "Other_jcstress.class");
    Files.copy(compiled("Other", "").resolve(runner), one.resolve(runner));
    Ended stale = pass(List.of(one));
    assertEquals(2, stale.status, stale.said);
    assertTrue(stale.said.contains("such as `demo.Other_jcstress`: build again from clean"));
  }

  @Test
  void aTestThatEndsItsJvmTakesNoOtherWithIt() throws Exception {
    Path bad = compiled("Bad", "Runtime.getRuntime().halt(3);");
    Path good = compiled("Good", "");
    Ended mixed = pass(List.of(bad, good), "--enough", "100", "--affinity", "local");
    assertEquals(1, mixed.status, mixed.said);
    assertTrue(mixed.said.contains("FAILED: demo.Bad"), mixed.said);
    assertTrue(mixed.said.contains("the JVM ended with status 3"), mixed.said);
    assertTrue(mixed.said.contains("1 passed, 1 failed"), mixed.said);
  }

  @Test
  void tooFewSamplesFailOrAreTold() throws Exception {
    List<Path> one = List.of(compiled("One", ""));
    Ended fails = pass(one, "--enough", "999999999");
    assertEquals(2, fails.status, fails.said);
    assertTrue(fails.said.contains("INCONCLUSIVE: demo.One"), fails.said);
    assertTrue(file("TEST-jcstress.xml").contains("errors=\"1\" skipped=\"0\""));
    Ended told = pass(one, "--enough", "999999999", "--inconclusive", "told");
    assertEquals(0, told.status, told.said);
    assertTrue(told.said.contains("INCONCLUSIVE: demo.One"), told.said);
    assertTrue(file("TEST-jcstress.xml").contains("errors=\"0\" skipped=\"1\""));
  }

  @Test
  void argumentsThatMeanNothingAreRefused() {
    for (String[] wrong :
        new String[][] {
          {"--tests", "("},
          {"--budget", "2m"},
          {"--affinity", "some"},
          {"--tests"},
          {"--test", "x"},
          {"--shard", "3/2"}
        }) {
      assertThrows(IllegalArgumentException.class, () -> Settings.parse(wrong), wrong[0]);
    }
  }

  @Test
  void coresAreReadAsLinuxWritesThem() {
    assertEquals(List.of(0, 1, 2, 5), Cores.parse("0-2,5"));
    assertEquals(List.of(3), Cores.parse("3"));
  }
}
