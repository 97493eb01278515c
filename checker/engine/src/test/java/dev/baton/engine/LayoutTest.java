package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.engine.model.Finding;
import dev.baton.engine.source.MemoryCompiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Maven and Gradle put sources and classes, what belongs to the tests, and releases. */
class LayoutTest {
  private static final String BREACH =
      """
      package demo;

      import dev.baton.annotation.*;

      class Sound {
        @OwnedBy("a") int x;

        @AgentRole("a")
        void own() {
          x = 1;
        }

        @AgentRole("b")
        void foreign() {
          x = 1;
        }
      }
      """;

  @TempDir private Path project;

  private Path file(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void compile(Path source, String output) throws IOException {
    List<Path> classpath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    for (Map.Entry<String, byte[]> type :
        MemoryCompiler.compile(List.of(source), classpath).classes().entrySet()) {
      Path file = project.resolve(output).resolve(type.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, type.getValue());
    }
  }

  private Analysis.Result run(Path... paths) throws IOException {
    return Analysis.run(new Analysis.Request(project, List.of(paths), List.of()));
  }

  private static List<String> places(Analysis.Result result) {
    return result.findings().stream()
        .map(Finding::place)
        .map(place -> place.file() + ":" + place.line())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"target/classes", "build/classes/java/main"})
  void classesAreFoundWhereTheBuildPutsThem(String output) throws IOException {
    Path source = file("src/main/java/demo/Sound.java", BREACH);
    compile(source, output);
    for (Path path : List.of(project, project.resolve("src/main/java"), source)) {
      Analysis.Result result = run(path);
      assertEquals("class files", result.mode(), path.toString());
      assertEquals(List.of("src/main/java/demo/Sound.java:15"), places(result), path.toString());
    }
  }

  /** Classes that another language was compiled to have a folder of their own in Gradle. */
  @Test
  void classesOfTwoLanguagesAreRead() throws IOException {
    Path java = file("src/main/java/demo/Sound.java", BREACH);
    compile(java, "build/classes/java/main");
    Path scratch = file("scratch/Other.java", BREACH.replace("Sound", "Other"));
    compile(scratch, "build/classes/kotlin/main");
    Files.delete(scratch);
    assertEquals(2, run(project.resolve("src")).findings().size());
  }

  @Test
  void testsAreNoPartOfTheProduct() throws IOException {
    Path source = file("src/main/java/demo/Sound.java", BREACH);
    Path test = file("src/test/java/demo/SoundTest.java", BREACH.replace("Sound", "SoundTest"));
    compile(source, "build/classes/java/main");
    compile(test, "build/classes/java/test");
    compile(test, "target/test-classes");
    assertEquals(List.of("src/main/java/demo/Sound.java:15"), places(run(project)));
  }

  /** A source that was added since the last build is read as well as the classes. */
  @Test
  void aSourceWithoutClassesIsReadBesideThem() throws IOException {
    Path source = file("src/main/java/demo/Sound.java", BREACH);
    compile(source, "build/classes/java/main");
    file("src/main/java/demo/Late.java", BREACH.replace("Sound", "Late"));
    assertEquals(2, run(project).findings().size());
  }

  /** A project of modules: each source finds the classes of its own module. */
  @Test
  void modulesHaveOutputsOfTheirOwn() throws IOException {
    compile(file("core/src/main/java/demo/Sound.java", BREACH), "core/build/classes/java/main");
    String other = BREACH.replace("Sound", "Other");
    compile(file("app/src/main/java/demo/Other.java", other), "app/target/classes");
    Analysis.Result result =
        run(project.resolve("core/src/main/java"), project.resolve("app/src/main/java"));
    assertEquals("class files", result.mode());
    assertEquals(
        List.of("app/src/main/java/demo/Other.java:15", "core/src/main/java/demo/Sound.java:15"),
        places(result).stream().sorted().toList());
  }

  /** What is a keyword today was a name then. */
  @Test
  void sourcesOfOldReleasesAreRead() throws IOException {
    String names = "int x; int var, _; int yield() { int record = 1; return record; }";
    String old = BREACH.replace("int x;", names).replace("class Sound", "class Sound extends Lost");
    file("src/main/java/demo/Sound.java", old);
    file("build.gradle", "java { sourceCompatibility = JavaVersion.VERSION_1_8 }");
    Analysis.Result result = run(project);
    assertEquals(List.of(), result.problems());
    assertEquals(List.of("src/main/java/demo/Sound.java:15"), places(result));
    assertTrue(result.mode().startsWith("sources alone"), result.mode());
  }
}
