package dev.baton.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How long a cold {@code baton check} takes over sources that declare nothing, and how often a cold
 * JVM could have read the same files meanwhile. Processes run in turns, the median of each counts.
 *
 * <p>{@code java checker/cli/src/bench/java/dev/baton/cli/ColdCheck.java checker/cli/target/baton.jar
 * [FOLDER]}; without a folder, 1.5 million lines of the JDK's own sources ({@code lib/src.zip}).
 */
public final class ColdCheck {
  private static final int RUNS = 5;
  private static final long LINES = 1_500_000;
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private ColdCheck() {}

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("--read")) {
      System.out.println(lines(Path.of(arguments[1])));
      return;
    }
    boolean given = arguments.length > 1;
    Path folder = given ? Path.of(arguments[1]) : Files.createTempDirectory("cold-check");
    try {
      long lines = given ? lines(folder) : unpack(folder);
      Path self = Files.createTempDirectory("cold-check-read");
      compile(self);
      double[] check = new double[RUNS];
      double[] read = new double[RUNS];
      for (int i = 0; i < RUNS; i++) {
        read[i] =
            seconds(JAVA, "-cp", self.toString(), "dev.baton.cli.ColdCheck", "--read", "" + folder);
        check[i] = seconds(JAVA, "-jar", arguments[0], "check", folder.toString());
      }
      delete(self);
      double checked = median(check);
      System.out.printf(
          Locale.ROOT,
          "%,d lines: check %.2f s, reading alone %.2f s, ratio %.1f%n",
          lines,
          checked,
          median(read),
          checked / median(read));
    } finally {
      if (!given) {
        delete(folder);
      }
    }
  }

  private static void compile(Path target) throws Exception {
    String source = "checker/cli/src/bench/java/dev/baton/cli/ColdCheck.java";
    seconds(Path.of(JAVA).resolveSibling("javac").toString(), "-d", target.toString(), source);
  }

  private static double seconds(String... command) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(List.of(command) + " ended with " + process.exitValue());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private static long lines(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .toList()
          .parallelStream()
          .mapToLong(ColdCheck::linesOf)
          .sum();
    }
  }

  private static long linesOf(Path file) {
    try {
      return count(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long count(byte[] text) {
    long lines = 0;
    for (byte b : text) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static long unpack(Path folder) throws IOException {
    Path zip = Path.of(System.getProperty("java.home"), "lib", "src.zip");
    if (!Files.exists(zip)) {
      throw new IllegalArgumentException(zip + ": there is none, name a folder of sources");
    }
    long lines = 0;
    try (ZipFile sources = new ZipFile(zip.toFile())) {
      Enumeration<? extends ZipEntry> entries = sources.entries();
      while (entries.hasMoreElements() && lines < LINES) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".java")) {
          Path file = folder.resolve(entry.getName());
          Files.createDirectories(file.getParent());
          try (InputStream stream = sources.getInputStream(entry)) {
            byte[] text = stream.readAllBytes();
            Files.write(file, text);
            lines += count(text);
          }
        }
      }
    }
    return lines;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
