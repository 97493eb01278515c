package dev.baton.harness.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.harness.jcstress.report.Judged;
import dev.baton.harness.jcstress.report.OutcomeTable;
import dev.baton.harness.report.TestResult;
import dev.baton.harness.report.TestResult.Status;
import dev.baton.harness.report.Timeline;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The jcstress tests of a class path, run in JVMs of their own: jcstress reads its list of tests
 * from the class path that it was started with. Tests that saw too little fail, because nothing was
 * learned from them.
 */
final class JcstressTests {
  private static final String LIST = "META-INF/TestList";
  private static final String OUTCOMES = "outcomes.json";
  private static final Pattern DONE = Pattern.compile("stress: (\\d+) of (\\d+) runs.*");
  private final RunOptions options;
  private final RunListener listener;

  JcstressTests(RunOptions options, RunListener listener) {
    this.options = options;
    this.listener = listener;
  }

  /** Whether the class path has any. */
  boolean exist() {
    return options.classPath().stream().anyMatch(JcstressTests::hasList);
  }

  private static boolean hasList(Path root) {
    if (Files.isDirectory(root)) {
      return Files.exists(root.resolve(LIST));
    }
    try (ZipFile jar = new ZipFile(root.toFile())) {
      return jar.getEntry(LIST) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs those that the options choose, in about that time. */
  List<TestResult> run(long millis) throws IOException {
    Path out = folder();
    Files.deleteIfExists(out.resolve(OUTCOMES));
    Process pass = new ProcessBuilder(command(out, millis)).redirectErrorStream(true).start();
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = pass.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher done = DONE.matcher(line);
        if (done.matches()) {
          int all = Integer.parseInt(done.group(2));
          listener.begins(Integer.parseInt(done.group(1)), all, "jcstress", millis / 1000);
        } else {
          said.append(line).append('\n');
        }
      }
    }
    Path outcomes = out.resolve(OUTCOMES);
    if (!Files.exists(outcomes)) {
      return nothingRan(said.toString());
    }
    List<TestResult> results = new ArrayList<>();
    for (JsonNode test : new ObjectMapper().readTree(outcomes.toFile()).path("tests")) {
      results.add(result(test, out));
    }
    return results;
  }

  /** Beside the memory of the last run, where people find jcstress's own pages. */
  private Path folder() throws IOException {
    Path memory = options.memory().toAbsolutePath();
    Path folder = memory.resolveSibling("stress");
    return Files.createDirectories(folder);
  }

  /** No outcomes: other names were asked for, or all are in other shards, or it broke. */
  private static List<TestResult> nothingRan(String said) {
    boolean harmless =
        said.startsWith("no jcstress test matches") || said.startsWith("stress: all tests are in");
    return harmless
        ? List.of()
        : List.of(
            new TestResult(
                "jcstress",
                "jcstress",
                Status.FAILED,
                0,
                "the jcstress tests did not run; is jcstress-core on the class path?",
                said,
                "",
                "",
                Timeline.NONE));
  }

  private List<String> command(Path out, long millis) {
    String classPath =
        Stream.concat(
                options.classPath().stream().map(Path::toString),
                Stream.of(System.getProperty("java.class.path")))
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        classPath,
        "dev.baton.harness.jcstress.StressPass",
        "--tests",
        Pattern.quote(options.only()),
        "--shard",
        options.shard().toString(),
        "--budget",
        Long.toString(Math.max(1, millis / 1000)),
        "--out",
        out.toString());
  }

  private static TestResult result(JsonNode test, Path out) {
    String name = test.path("test").asText();
    boolean passed = test.path("verdict").asText().equals("PASSED");
    long samples = test.path("samples").asLong();
    return new TestResult(
        name,
        "jcstress",
        passed ? Status.PASSED : Status.FAILED,
        test.path("millis").asLong(),
        passed ? "%,d samples".formatted(samples) : verdict(test),
        table(test) + page(name, out),
        passed ? "" : "baton stress --only " + name,
        "",
        Timeline.NONE);
  }

  /** The outcomes in columns. */
  private static String table(JsonNode test) {
    List<Judged.Row> rows = new ArrayList<>();
    for (JsonNode row : test.path("outcomes")) {
      rows.add(
          new Judged.Row(
              row.path("outcome").asText(),
              row.path("expect").asText(),
              row.path("count").asLong(),
              row.path("meaning").asText()));
    }
    return OutcomeTable.of(rows);
  }

  private static String page(String name, Path out) {
    Path page = out.resolve("jcstress").resolve(name + ".html");
    return Files.exists(page) ? "\njcstress's own page: " + page + "\n" : "";
  }

  private static String verdict(JsonNode test) {
    String why = test.path("why").asText();
    return test.path("verdict").asText().equals("INCONCLUSIVE") ? "inconclusive: " + why : why;
  }
}
