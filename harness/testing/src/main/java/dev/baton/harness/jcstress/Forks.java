package dev.baton.harness.jcstress;

import dev.baton.harness.jcstress.report.JcstressPages;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** Starts JVMs for batches of tests, and collects what they saw. */
final class Forks {
  // jcstress itself waits for stuck actors for half a minute
  private static final int GRACE_SECONDS = 45;
  private static final int SECONDS_A_TEST = 5;
  private final Path scratch;
  private final JcstressPages pages;
  private final boolean pinned;

  /**
   * Forks that leave the output of tests in a folder.
   *
   * @param scratch exists
   * @param pages are told each result
   * @param pinned whether each actor has a core of its own
   */
  Forks(Path scratch, JcstressPages pages, boolean pinned) {
    this.scratch = scratch;
    this.pages = pages;
    this.pinned = pinned;
  }

  /**
   * Runs the tests in one JVM; every test has a tally afterwards, if only of its failure. What one
   * test does to its JVM is told of that test alone: the others go on in another.
   *
   * @param millis for each round
   */
  Map<String, Tally> run(List<String> tests, Compiler compiler, int millis)
      throws IOException, InterruptedException {
    Map<String, Tally> seen = new LinkedHashMap<>();
    List<String> left = tests;
    while (!left.isEmpty()) {
      Path results = Files.createTempFile(scratch, "fork", ".bin");
      Path output = results.resolveSibling(results.getFileName() + ".txt");
      Process fork =
          new ProcessBuilder(command(left, compiler, millis, results))
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      String end = await(fork, left.size() * (SECONDS_A_TEST + (long) Pace.ROUNDS * millis / 1000));
      read(results, compiler, seen);
      Files.delete(results);
      if (Files.size(output) == 0) {
        Files.delete(output);
      }
      left = left.stream().filter(test -> !seen.containsKey(test)).toList();
      if (!left.isEmpty() && fork.exitValue() != StressFork.HUNG) {
        String problem = "did not run: " + end + "; its output, if any, is in " + output;
        seen.put(left.get(0), Tally.failed(left.get(0), problem));
        left = left.subList(1, left.size());
      }
    }
    return seen;
  }

  private static String await(Process fork, long seconds) throws InterruptedException {
    long most = GRACE_SECONDS + seconds;
    if (fork.waitFor(most, TimeUnit.SECONDS)) {
      return "the JVM ended with status " + fork.exitValue();
    }
    fork.destroyForcibly().waitFor();
    return "the JVM was ended after " + most + " s";
  }

  private List<String> command(List<String> tests, Compiler compiler, int millis, Path results) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.addAll(compiler.flags());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(StressFork.class.getName());
    command.add(results.toString());
    command.add(Integer.toString(millis));
    command.add(Integer.toString(Pace.ROUNDS));
    command.add(pinned ? "pinned" : "free");
    command.addAll(tests);
    return command;
  }

  private void read(Path results, Compiler compiler, Map<String, Tally> seen) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(results)))) {
      while (true) {
        String test = in.readUTF();
        long millis = in.readLong();
        long fitting = in.readLong();
        TestResult result = new TestResult(in);
        seen.put(test, Tally.of(test, result).lasting(millis, fitting));
        pages.add(test, result, compiler.flags());
      }
    } catch (EOFException end) {
      // the last result, or as far as the fork came
    }
  }
}
