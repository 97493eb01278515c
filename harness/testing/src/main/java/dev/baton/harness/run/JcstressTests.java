package dev.baton.harness.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
  private static final Pattern DONE = Pattern.compile("stress: (\\d+) of (\\d+) tests.*");
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
    Path out = Files.createTempDirectory("baton-jcstress");
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
    Path outcomes = out.resolve("outcomes.json");
    if (!Files.exists(outcomes)) {
      return nothingRan(said.toString());
    }
    List<TestResult> results = new ArrayList<>();
    for (JsonNode test : new ObjectMapper().readTree(outcomes.toFile()).path("tests")) {
      results.add(result(test));
    }
    return results;
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

  private static TestResult result(JsonNode test) {
    String name = test.path("test").asText();
    boolean passed = test.path("verdict").asText().equals("PASSED");
    StringBuilder table = new StringBuilder();
    for (JsonNode row : test.path("outcomes")) {
      table.append("%,14d x  ".formatted(row.path("count").asLong()));
      table.append(row.path("outcome").asText()).append("  ");
      table.append(row.path("expect").asText()).append("  ");
      table.append(row.path("meaning").asText()).append('\n');
    }
    long samples = test.path("samples").asLong();
    return new TestResult(
        name,
        "jcstress",
        passed ? Status.PASSED : Status.FAILED,
        0,
        passed ? "%,d samples".formatted(samples) : verdict(test),
        table.toString(),
        passed ? "" : "baton stress --only " + name,
        "",
        Timeline.NONE);
  }

  private static String verdict(JsonNode test) {
    String why = test.path("why").asText();
    return test.path("verdict").asText().equals("INCONCLUSIVE") ? "inconclusive: " + why : why;
  }
}
