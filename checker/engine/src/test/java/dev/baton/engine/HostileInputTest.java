package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that nobody would write on purpose: each that cannot be read is named, the rest checked.
 */
class HostileInputTest {
  @TempDir private Path folder;

  @BeforeEach
  void breach() throws IOException {
    write(
        "Sound.java",
        """
        import dev.baton.annotation.*;
        class Sound { @OwnedBy("a") int x;
          @AgentRole("a") void own() { x = 1; }
          @AgentRole("b") void foreign() { x = 1; }
        }
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** What is said about a file; the breach beside it is found whatever it is. */
  private List<String> said(String name) throws IOException {
    Analysis.Result result = Analysis.run(new Analysis.Request(folder, List.of(folder), List.of()));
    assertEquals(1, result.findings().size(), result.findings().toString());
    String path = folder.resolve(name).toString();
    assertTrue(
        result.problems().stream().allMatch(p -> p.startsWith(path)), result.problems().toString());
    return result.problems().stream().map(p -> p.substring(path.length())).toList();
  }

  @Test
  void truncated() throws IOException {
    write("Cut.java", "class Cut {\n  String s = \"ab");
    assertEquals(1, said("Cut.java").size());
    assertTrue(said("Cut.java").get(0).startsWith(":2:17: cannot be parsed"));
  }

  @Test
  void wronglyWritten() throws IOException {
    write("Wrong.java", "class Wrong {\n  void a( {\n}");
    assertTrue(said("Wrong.java").get(0).startsWith(":2:9: cannot be parsed"));
  }

  @Test
  void anotherEncoding() throws IOException {
    Files.write(
        folder.resolve("Latin.java"),
        "class Latin { Foo s = \"\u00e9\"; }".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of(":1:24: is not written in UTF-8"), said("Latin.java"));
  }

  @Test
  void huge() throws IOException {
    String method = "  int m() { int x = 1; return x * 2; }\n";
    write("Huge.java", "class Huge {\n" + method.repeat(150_000) + "}\n");
    assertEquals(List.of(), said("Huge.java"));
  }

  @Test
  void nested() throws IOException {
    write(
        "Deep.java",
        "class Deep extends Lost { int x = "
            + "(".repeat(10_000)
            + "1"
            + ")".repeat(10_000)
            + "; }");
    assertEquals(List.of(), said("Deep.java"));
  }

  @Test
  void cyclic() throws IOException {
    write(
        "Ring.java",
        "class Ring extends Gnir {} class Gnir extends Ring {} class G<T extends G<T>> extends G<G<T>> {}");
    assertEquals(List.of(), said("Ring.java"));
  }

  @Test
  void corrupt() throws IOException {
    Files.write(folder.resolve("Bad.class"), new byte[] {(byte) 0xca, (byte) 0xfe, 0, 1});
    assertTrue(said("Bad.class").get(0).startsWith(": not a class file"));
  }

  @Test
  void linkedToItself() throws IOException {
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertEquals(List.of(": leads back to a folder around it"), said("loop"));
  }
}
