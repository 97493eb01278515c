package dev.baton.harness.stresstarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests from class files, without a processor in the build. */
class StressSourcesTest {
  @TempDir Path folder;
  private final StringWriter log = new StringWriter();

  private boolean generate(String code) throws IOException {
    Path source = folder.resolve("Box.java");
    Files.writeString(source, "package demo;\nimport dev.baton.harness.stresstarget.*;\n" + code);
    Path classes = folder.resolve("classes");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-g", "-d", classes.toString(), source.toString());
    assertEquals(0, status);
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    return StressSources.generate(classes, folder.resolve("out"), classPath, log);
  }

  @Test
  void aCompiledTargetGetsItsTests() throws IOException {
    assertTrue(
        generate(
            """
            class Outer {
              @StressTarget static class Box {
                private int value;
                @Operation synchronized int add() { return ++value; }
              }
            }
            """),
        log::toString);
    String source = Files.readString(folder.resolve("out/demo/OuterBoxStress.java"));
    assertTrue(source.contains("id = \"1, 2\", expect = Expect.ACCEPTABLE"), source);
    assertTrue(source.contains("new Outer.Box()"), source);
  }

  @Test
  void aProblemIsToldWithItsWayOut() throws IOException {
    assertFalse(generate("@StressTarget class Box {}"));
    assertTrue(log.toString().contains("has no operations; put @Operation"), log::toString);
  }

  @Test
  void noTargetIsToldToo() throws IOException {
    assertTrue(generate("class Box {}"));
    assertTrue(log.toString().startsWith("no @StressTarget in "), log::toString);
  }

  @Test
  void aVersionAndAnEffectAreSeenInClassFiles() throws IOException {
    String box =
        """
        @StressTarget class Box {
          private long version;
          synchronized long version() { return version; }
          @Operation synchronized boolean write(int next, long expectedVersion) {
            if (version != expectedVersion) { return false; }
            version++; %s return true; }
          static class Log { void add() { System.err.println(); } }
        }
        """;
    assertTrue(generate(box.formatted("")), log::toString);
    String source = Files.readString(folder.resolve("out/demo/BoxStress.java"));
    assertTrue(source.contains("firstArgument1 = target.version();"), source);
    assertFalse(generate(box.formatted("new Log().add();")));
    assertTrue(log.toString().contains("`write` uses the console"), log::toString);
  }
}
