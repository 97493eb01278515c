package dev.baton.engine.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.baton.engine.model.Fact.LibraryUsed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The libraries that laws ask for are found wherever a build names them; others are not told. */
class DependenciesTest {
  private static final String LIBRARY =
      "<dependency><groupId>g</groupId><artifactId>%s</artifactId><version>%s</version></dependency>";

  @TempDir private Path folder;

  @BeforeEach
  void isWholeRepository() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
  }

  @Test
  void whatModuleNames() throws IOException {
    write("pom.xml", project("", LIBRARY.formatted("google-adk", "1.2.0")));
    assertEquals(List.of("google-adk 1.2.0 pom.xml:2"), found("."));
  }

  @Test
  void whatNoLawAsksFor() throws IOException {
    write("pom.xml", project("", LIBRARY.formatted("slf4j-api", "2.0.9")));
    write("build.gradle", "implementation 'org.slf4j:slf4j-api:2.0.9'");
    assertEquals(List.of(), found("."));
  }

  @Test
  void whatParentNames() throws IOException {
    write("pom.xml", project("", LIBRARY.formatted("langgraph4j-core", "1.6.0")));
    write("module/pom.xml", project("<parent><artifactId>p</artifactId></parent>", ""));
    assertEquals(List.of("langgraph4j-core 1.6.0 module/pom.xml:0"), found("module").subList(0, 1));
  }

  @Test
  void whatParentElsewhereNames() throws IOException {
    write("build/base.xml", project("", LIBRARY.formatted("langgraph4j-core", "1.6.0")));
    write(
        "module/pom.xml",
        project("<parent><relativePath> ../build/base.xml </relativePath></parent>", ""));
    assertEquals(List.of("langgraph4j-core 1.6.0 module/pom.xml:0"), found("module"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "google<!-- -->-adk",
        "google&#45;adk",
        "&#x67;oogle-adk",
        "<![CDATA[google-adk]]>"
      })
  void whatIsSpelledOtherwise(String name) throws IOException {
    write("pom.xml", project("", LIBRARY.formatted(name, "1.2.0")));
    assertEquals(List.of("google-adk 1.2.0 pom.xml:0"), found("."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<relativePath><!-- here -->../build/base.xml</relativePath>",
        "<relativePath xml:space='preserve'>../build/base.xml</relativePath>",
        "<relativePath>..&#47;build/base.xml</relativePath>",
      })
  void whatParentElsewhereIsCalledOtherwise(String parent) throws IOException {
    write("build/base.xml", project("", LIBRARY.formatted("langgraph4j-core", "1.6.0")));
    write("module/pom.xml", project("<parent>" + parent + "</parent>", ""));
    assertEquals(List.of("langgraph4j-core 1.6.0 module/pom.xml:0"), found("module"));
  }

  @Test
  void whatStandsInAComment() throws IOException {
    write("pom.xml", project("<!--" + LIBRARY.formatted("google-adk", "1.2.0") + "-->", ""));
    assertEquals(List.of(), found("."));
  }

  @Test
  void parentsInCircle() throws IOException {
    write("module/pom.xml", project("<parent><relativePath>.</relativePath></parent>", ""));
    assertEquals(List.of(), found("module"));
  }

  @Test
  void encodings() throws IOException {
    String text = project("<name>Prüfer</name>", LIBRARY.formatted("google-adk", "1.2.0"));
    for (Charset encoding : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
      String head = "<?xml version=\"1.0\" encoding=\"" + encoding.name() + "\"?>";
      Files.write(folder.resolve("pom.xml"), (head + text).getBytes(encoding));
      String library = found(".").get(0);
      assertEquals("google-adk 1.2.0 pom.xml", library.substring(0, library.indexOf(':')));
    }
  }

  @Test
  void scriptsInAnyEncoding() throws IOException {
    String text = "// Prüfer\nimplementation 'com.google:google-adk:1.2.0'";
    Files.write(folder.resolve("build.gradle"), text.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of("google-adk 1.2.0 build.gradle:2"), found("."));
  }

  private static String project(String head, String dependencies) {
    return "<project>" + head + "\n<dependencies>" + dependencies + "</dependencies></project>";
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> found(String module) {
    Path path = folder.resolve(module).normalize();
    return Dependencies.find(folder, List.of(path), List.of()).stream()
        .map(DependenciesTest::text)
        .toList();
  }

  private static String text(LibraryUsed used) {
    return used.artifact()
        + " "
        + used.version()
        + " "
        + used.place().file()
        + ":"
        + used.place().line();
  }
}
