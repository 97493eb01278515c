package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuditCommandTest {
  private static final String LOST =
      """
      {"agent":"ann","op":"read","key":"draft","value":"","version":0,"call":1,"return":2}
      {"agent":"bob","op":"read","key":"draft","value":"","version":0,"call":3,"return":4}
      {"agent":"ann","op":"write","key":"draft","value":"a","version":1,"base":0,"call":5,"return":6}
      {"agent":"bob","op":"write","key":"draft","value":"b","version":2,"base":0,"call":7,"return":8}
      """;
  private static final String RIGHT = LOST.lines().limit(3).reduce("", (a, b) -> a + b + "\n");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int audit(String... arguments) {
    return new CommandLine(new AuditCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void printsWhatItFindsLikeTheChecker() throws IOException {
    String file = file("lost.jsonl", LOST);
    assertEquals(1, audit(file));
    String text = out.toString();
    assertTrue(text.startsWith("error[lost-update]: `bob` and `ann` both wrote `draft`"), text);
    assertTrue(text.contains("  --> " + file + ":4\n"), text);
    assertTrue(text.contains(" 4 | {\"agent\":\"bob\",\"op\":\"write\""), text);
    assertTrue(text.contains("| ^ CONFIRMED"), text);
    assertTrue(text.contains("= with:    lost.jsonl:3  `ann` write `draft`"), text);
    assertTrue(text.contains("= more:    baton explain lost-update"), text);
    assertEquals("", err.toString());
  }

  @Test
  void isSilentOnARightHistory() throws IOException {
    assertEquals(0, audit(file("right.jsonl", RIGHT)));
    assertTrue(out.toString().contains("nothing found in 3 events"), out.toString());
  }

  @Test
  void reportsACutOffLineAndJudgesTheRest() throws IOException {
    String cut = file("cut.jsonl", LOST + "{\"agent\":\"ann\",\"op\":\"wri");
    assertEquals(1, audit(cut));
    assertTrue(err.toString().contains("cut.jsonl:5: the last line is cut off"), err.toString());
    assertTrue(out.toString().contains("error[lost-update]"));
    assertEquals(2, audit(file("cut-right.jsonl", RIGHT + "{\"agent\":")));
  }

  @Test
  void refusesWhatItCannotRead() throws IOException {
    assertEquals(2, audit(folder.resolve("nowhere.jsonl").toString()));
    assertTrue(err.toString().contains("no file"), err.toString());
    assertEquals(2, audit(file("empty.jsonl", "")));
    assertTrue(err.toString().contains("nothing to audit"), err.toString());
    assertEquals(2, audit(folder.toString()));
    assertEquals(2, audit(file("x.jsonl", RIGHT), "--format", "xml"));
    assertEquals(2, audit(file("x.jsonl", RIGHT), "--detector", "no-such"));
    assertEquals(2, audit(file("x.jsonl", RIGHT), "--policy", "please"));
    assertEquals(2, audit());
  }

  @Test
  void choosesDetectorsAndWhatFails() throws IOException {
    String file = file("lost.jsonl", LOST);
    assertEquals(0, audit(file, "--detector", "stale-read"));
    assertEquals(1, audit(file, "--no-detector", "lost-update"));
    assertEquals(0, audit(file, "--fail-on", "never"));
    String maybe =
        """
        {"agent":"ann","op":"effect","key":"pay#1","call":1,"return":2,"outcome":"timeout"}
        {"agent":"ann","op":"effect","key":"pay#1","call":3,"return":4}
        """;
    assertEquals(1, audit(file("maybe.jsonl", maybe)));
    assertTrue(out.toString().contains("warning[duplicate-effect]"));
    assertEquals(0, audit(file("maybe.jsonl", maybe), "--fail-on", "error"));
  }

  @Test
  void checksLinearizabilityAgainstAModel() throws IOException {
    String register =
        """
        {"agent":"p","op":"write","key":"x","value":1,"call":1,"return":2}
        {"agent":"q","op":"write","key":"x","value":2,"call":1,"return":4}
        {"agent":"p","op":"read","key":"x","value":%d,"call":5,"return":6}
        {"agent":"p","op":"write","key":"x","value":3,"call":7,"return":8}
        {"agent":"q","op":"read","key":"x","value":3,"call":9,"return":10}
        """;
    assertEquals(
        0, audit(file("good.jsonl", register.formatted(2)), "--model", "register"), out::toString);
    assertTrue(out.toString().contains("; linearizable"));
    assertEquals(1, audit(file("bad.jsonl", register.formatted(7)), "--model", "register"));
    assertTrue(out.toString().contains("error[linearizability]: no order of"), out.toString());
    assertEquals(2, audit(file("good.jsonl", register.formatted(2)), "--model", "stack"));
  }

  @Test
  void readsWhatIsWrittenAsItReturnsAndWhatIsPacked() throws IOException {
    String swapped =
        LOST.lines().sorted((a, b) -> b.compareTo(a)).reduce("", (a, b) -> a + b + "\n");
    assertEquals(1, audit(file("swapped.jsonl", swapped)));
    Path packed = folder.resolve("lost.jsonl.gz");
    try (Writer text =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(packed)), StandardCharsets.UTF_8)) {
      text.write(LOST);
    }
    assertEquals(1, audit(packed.toString()));
  }

  @Test
  void writesJsonAndAPage() throws IOException {
    Path json = folder.resolve("out/audit.json");
    Path html = folder.resolve("out/audit.html");
    String file = file("lost.jsonl", LOST);
    assertEquals(1, audit(file, "--json", json.toString(), "--html", html.toString()));
    String data = Files.readString(json);
    assertTrue(data.contains("\"detector\" : \"lost-update\""), data);
    assertTrue(data.contains("\"verdict\" : \"CONFIRMED\""), data);
    String page = Files.readString(html);
    assertTrue(page.contains("<b>conflict</b>"), page);
    assertFalse(page.contains("<script"));
  }

  @Test
  void readsHistoriesOfOtherTools() throws IOException {
    String log =
        """
        INFO  jepsen.util - 0\t:invoke\t:write\t1
        INFO  jepsen.util - 0\t:ok\t:write\t1
        INFO  jepsen.util - 1\t:invoke\t:read\tnil
        INFO  jepsen.util - 1\t:ok\t:read\t7
        """;
    assertEquals(1, audit(file("etcd.log", log), "--format", "jepsen-log", "--model", "register"));
    String edn =
        """
        [{:process 0, :type :invoke, :f :write, :value 1}
         {:process 0, :type :ok, :f :write, :value 1}
         {:process 1, :type :invoke, :f :read, :value nil}
         {:process 1, :type :ok, :f :read, :value 1}]
        """;
    assertEquals(
        0, audit(file("knossos.edn", edn), "--format", "jepsen-edn", "--model", "register"));
  }
}
