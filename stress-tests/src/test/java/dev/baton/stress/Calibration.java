package dev.baton.stress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.harness.jcstress.StressPass;
import dev.baton.harness.jcstress.Twin;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * Shows that the settings of the bounded pass are enough: runs the weakened twins ten times with
 * their share of its budget, and records how often each was caught, in {@code twins/java-N.md}. Run
 * it with {@code mvn -Pstress-calibrate -pl stress-tests -am verify}, and once more with {@code
 * -Dstress.java=} and the {@code java} of another JDK.
 */
final class Calibration {
  static final int RUNS = 10;
  static final Path RECORDS = Path.of("twins");
  private static final String TWIN = ".Weakened";
  private static final String PACKAGE = "dev.baton.stress.";

  /** How often a twin was caught, and in how many of its samples. */
  private static final class Catches {
    private int runs;
    private long bad;
    private long samples;

    /** The bug in one sample of how many. */
    String rate() {
      return bad == 0 ? "none of %,d".formatted(samples) : "1 in %,d".formatted(samples / bad);
    }
  }

  private Calibration() {}

  /**
   * Argument: seconds of the budget of a pass over all tests, of which the twins get their share.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> twins = twins();
    long tests = TestList.tests().stream().filter(test -> !test.contains(".broken.")).count();
    long share = Long.parseLong(arguments[0]) * twins.size() / tests;
    double busiest = 1;
    Map<String, Catches> found = new TreeMap<>();
    for (int run = 1; run <= RUNS; run++) {
      double busy = busy();
      busiest = Math.max(busiest, busy);
      long budget = Math.round(share * busy);
      System.out.printf("calibration: run %d of %d, %d s%n", run, RUNS, budget);
      Path out = Path.of("target", "calibration");
      StressPass.run(
          System.out,
          "--tests",
          TWIN + "$",
          "--budget",
          Long.toString(budget),
          "--out",
          out.toString());
      count(new ObjectMapper().readTree(out.resolve("outcomes.json").toFile()), found);
    }
    Path record = RECORDS.resolve("java-%d.md".formatted(Runtime.version().feature()));
    Files.createDirectories(RECORDS);
    Files.write(record, record(found, share, busiest));
    System.out.println("calibration: recorded in " + record);
  }

  /** How many times longer things take because of what else runs on this machine. */
  private static double busy() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return Math.max(1, load / Runtime.getRuntime().availableProcessors());
  }

  /** The names of all weakened twins. */
  static List<String> twins() {
    return TestList.tests().stream().filter(test -> test.endsWith(TWIN)).sorted().toList();
  }

  /** A question as the record names it. */
  static String shortName(String twin) {
    return twin.substring(PACKAGE.length(), twin.length() - TWIN.length());
  }

  private static void count(JsonNode outcomes, Map<String, Catches> found) {
    for (JsonNode test : outcomes.path("tests")) {
      Catches catches = found.computeIfAbsent(test.path("test").asText(), name -> new Catches());
      long before = catches.bad;
      catches.samples += test.path("samples").asLong();
      for (JsonNode row : test.path("outcomes")) {
        if (row.path("expect").asText().equals("ACCEPTABLE_INTERESTING")) {
          catches.bad += row.path("count").asLong();
        }
      }
      catches.runs += catches.bad > before ? 1 : 0;
    }
  }

  private static List<String> record(Map<String, Catches> found, long budget, double busiest) {
    List<String> lines = new ArrayList<>();
    lines.add("# Where the weakened twins were seen: Java " + Runtime.version().feature());
    lines.add("");
    lines.add(
        "%s %s, %s, %d cores, %s. %d passes of %d s over %d twins, up to %.1f times longer because the machine was busy; written by `Calibration`."
            .formatted(
                System.getProperty("java.vendor"),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                RUNS,
                budget,
                found.size(),
                busiest));
    lines.add("");
    lines.add("| question | weakened | caught | bad samples |");
    lines.add("|---|---|---|---|");
    found.forEach(
        (twin, catches) ->
            lines.add(
                "| %s | %s | %d of %d | %s |"
                    .formatted(
                        shortName(twin), weakness(twin), catches.runs, RUNS, catches.rate())));
    return lines;
  }

  /** What the twin takes out, and why it was never observed where that is so. */
  private static String weakness(String twin) {
    Twin said = annotation(twin);
    return said.neverObserved().isEmpty()
        ? said.value()
        : said.value() + " (never observed: " + said.neverObserved() + ")";
  }

  /** What a twin says of itself. */
  static Twin annotation(String twin) {
    try {
      Twin found = Class.forName(TestList.getInfo(twin).binaryName()).getAnnotation(Twin.class);
      if (found == null) {
        throw new IllegalStateException("`" + twin + "` carries no @Twin");
      }
      return found;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("build again from clean: " + twin, e);
    }
  }
}
