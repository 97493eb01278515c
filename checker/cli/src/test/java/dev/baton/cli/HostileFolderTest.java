package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder with every kind of file that nobody would write on purpose: what cannot be read is named
 * with its place, what can be is checked, and the exit status says both.
 */
class HostileFolderTest {
  private static final String BREACH =
      """
      import dev.baton.annotation.*;
      class %s {
        @OwnedBy("a") int x;
        @AgentRole("a") void own() { x = 1; }
        @AgentRole("b") void foreign() { x = 1; }
      """;
  private static final List<String> UNREADABLE =
      List.of(
          "Cut.java:2:17: cannot be parsed",
          "Wrong.java:2:9: cannot be parsed",
          "Latin.java:1:24: is not written in UTF-8",
          "Zeros.java:1:1: cannot be parsed",
          "Bad.class: not a class file",
          "Short.class: not a class file",
          "loop: leads back to a folder around it");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private int check(String... more) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> arguments = new java.util.ArrayList<>(List.of("check", "--no-cache"));
    arguments.addAll(Arrays.asList(more));
    arguments.add(folder.toString());
    return Baton.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @BeforeEach
  void unreadable() throws IOException {
    write("Cut.java", "class Cut {\n  String s = \"ab");
    write("Wrong.java", "class Wrong {\n  void a( {\n}");
    write("Zeros.java", "\0".repeat(1000));
    Files.write(
        folder.resolve("Latin.java"),
        "class Latin { Foo s = \"\u00e9\"; }".getBytes(StandardCharsets.ISO_8859_1));
    Files.write(folder.resolve("Bad.class"), new byte[] {(byte) 0xca, (byte) 0xfe, 0, 1});
    Files.write(folder.resolve("Short.class"), half(HostileFolderTest.class));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
  }

  private static byte[] half(Class<?> type) throws IOException {
    try (var in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
      byte[] whole = in == null ? new byte[0] : in.readAllBytes();
      return Arrays.copyOf(whole, whole.length / 2);
    }
  }

  /** Readable all the same: each has one breach that has to be found. */
  private void readable() throws IOException {
    String deep = "(".repeat(10_000) + "1" + ")".repeat(10_000);
    write("Deep.java", BREACH.formatted("Deep") + "  int y = " + deep + ";\n}");
    write("Missing.java", BREACH.formatted("Missing extends org.lost.Gone") + "  Lost lost;\n}");
    write("Ring.java", BREACH.formatted("Ring extends Gnir") + "}\nclass Gnir extends Ring {}\n");
    String method = "  int m%d() { int x = 1; return x * 2; } /* " + "*".repeat(5_000) + " */\n";
    StringBuilder huge = new StringBuilder(BREACH.formatted("Huge"));
    for (int i = 0; huge.length() < 5_000_000; i++) {
      huge.append(method.formatted(i));
    }
    write("Huge.java", huge.append("}\n").toString());
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsChecked() throws IOException {
    readable();
    assertEquals(1, check(), err.toString());
    String said = out + "" + err;
    for (String each : UNREADABLE) {
      assertTrue(said.contains(folder.resolve(each).toString()), each + " not in " + said);
    }
    for (String name : List.of("Deep", "Missing", "Ring", "Huge")) {
      assertTrue(out.toString().contains(folder + "/" + name + ".java:5:36"), name + out);
    }
    assertTrue(out.toString().contains("4 errors, 0 warnings"), out.toString());
  }

  @Test
  void whatWasNotReadIsNotClean() throws IOException {
    write("Sound.java", BREACH.formatted("Sound").replace("\"b\"", "\"a\"") + "}");
    assertEquals(2, check());
    String said = out + "" + err;
    for (String each : UNREADABLE) {
      assertTrue(said.contains(folder.resolve(each).toString()), each + " not in " + said);
    }
    assertEquals(2, check("--fail-on", "never"), "what was not read is not accepted either");
  }
}
