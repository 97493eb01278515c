package dev.baton.harness.jcstress;

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
  private final Path scratch;

  /**
   * Forks that leave results and output in a folder.
   *
   * @param scratch exists
   */
  Forks(Path scratch) {
    this.scratch = scratch;
  }

  /**
   * Runs the tests in one JVM; every test has a tally afterwards, if only of its failure.
   *
   * @param millis for each round
   */
  Map<String, Tally> run(List<String> tests, Compiler compiler, int millis, int rounds)
      throws IOException, InterruptedException {
    Path results = Files.createTempFile(scratch, "fork", ".bin");
    Path output = results.resolveSibling(results.getFileName() + ".txt");
    Process fork =
        new ProcessBuilder(command(tests, compiler, millis, rounds, results))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    long most = GRACE_SECONDS + tests.size() * (1L + 3L * rounds * millis / 1000);
    String end;
    if (fork.waitFor(most, TimeUnit.SECONDS)) {
      end = "the JVM ended with status " + fork.exitValue();
    } else {
      fork.destroyForcibly().waitFor();
      end = "the JVM was ended after " + most + " s";
    }
    Map<String, Tally> seen = read(results);
    Files.delete(results);
    if (Files.size(output) == 0) {
      Files.delete(output);
    }
    for (String test : tests) {
      seen.computeIfAbsent(
          test,
          name ->
              Tally.failed(name, "did not run: " + end + "; its output, if any, is in " + output));
    }
    return seen;
  }

  private static List<String> command(
      List<String> tests, Compiler compiler, int millis, int rounds, Path results) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.addAll(compiler.flags());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(StressFork.class.getName());
    command.add(results.toString());
    command.add(Integer.toString(millis));
    command.add(Integer.toString(rounds));
    command.addAll(tests);
    return command;
  }

  private static Map<String, Tally> read(Path results) throws IOException {
    Map<String, Tally> seen = new LinkedHashMap<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(results)))) {
      while (true) {
        String test = in.readUTF();
        seen.merge(test, ResultFile.tally(test, new TestResult(in)), Tally::plus);
      }
    } catch (EOFException end) {
      // the last result, or as far as the fork came
      return seen;
    }
  }
}
