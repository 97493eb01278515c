package dev.baton.engine.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which builds say which Java they are written in. */
class BuildSettingsTest {
  @TempDir private Path project;

  private Path file(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "build.gradle     | sourceCompatibility = '11'                                    | 11",
        "build.gradle     | sourceCompatibility = 1.8                                     | 8",
        "build.gradle     | sourceCompatibility JavaVersion.VERSION_17                    | 17",
        "build.gradle     | java { sourceCompatibility = JavaVersion.VERSION_1_8 }        | 8",
        "build.gradle     | java { toolchain { languageVersion = JavaLanguageVersion.of(21) } } |"
            + " 21",
        "build.gradle     | tasks.withType(JavaCompile) { options.release = 17 }          | 17",
        "build.gradle.kts | java { toolchain { languageVersion.set(JavaLanguageVersion.of(17)) } }"
            + " | 17",
        "build.gradle.kts | java { toolchain { languageVersion = JavaLanguageVersion.of(\"25\") } }"
            + " | 25",
        "build.gradle.kts | tasks.compileJava { options.release.set(11) }                 | 11",
        "build.gradle.kts | kotlin { jvmToolchain(21) }                                   | 21",
        "build.gradle.kts | java { sourceCompatibility = JavaVersion.VERSION_21 }         | 21",
        "build.gradle     | version = '17'                                                | 0",
        "pom.xml          | <maven.compiler.release>21</maven.compiler.release>           | 21",
        "pom.xml          | <maven.compiler.source>1.8</maven.compiler.source>            | 8",
        "pom.xml          | <java.version>17</java.version>                               | 17",
        "pom.xml          | <my.java>17</my.java><release>${my.java}</release>            | 17",
        "pom.xml          | <!-- <release>8</release> -->                                 | 0",
        "pom.xml          | <release>${nobody.says}</release><source>11</source>          | 11"
      })
  void theReleaseIsFound(String name, String text, int release) throws IOException {
    file(name, text);
    Path source = file("src/main/java/demo/A.java", "");
    assertEquals(release, new BuildSettings().release(source));
  }

  @Test
  void aToolchainIsLessThanTheReleaseItCompilesFor() throws IOException {
    file(
        "build.gradle",
        "java { toolchain { languageVersion = JavaLanguageVersion.of(21) } }\n"
            + "tasks.withType(JavaCompile).configureEach { options.release = 11 }\n");
    assertEquals(11, new BuildSettings().release(file("src/main/java/demo/A.java", "")));
  }

  @Test
  void aModuleInheritsAndMayDiffer() throws IOException {
    file("pom.xml", "<maven.compiler.release>17</maven.compiler.release>");
    file("old/pom.xml", "<maven.compiler.release>11</maven.compiler.release>");
    file("new/build.gradle.kts", "dependencies { }");
    BuildSettings settings = new BuildSettings();
    assertEquals(11, settings.release(file("old/src/main/java/A.java", "")));
    assertEquals(17, settings.release(file("new/src/main/java/A.java", "")));
    assertEquals(17, settings.release(file("src/main/java/A.java", "")));
  }

  @Test
  void theEncodingIsFoundAndIsUtf8OtherwiseOrIfItIsNone() throws IOException {
    Path source = file("src/A.java", "");
    assertEquals(StandardCharsets.UTF_8, new BuildSettings().encoding(source));
    file("build.gradle", "compileJava { options.encoding = 'ISO-8859-1' }");
    assertEquals(StandardCharsets.ISO_8859_1, new BuildSettings().encoding(source));
    file("build.gradle", "compileJava { options.encoding = 'no-such-thing' }");
    assertEquals(StandardCharsets.UTF_8, new BuildSettings().encoding(source));
  }
}
