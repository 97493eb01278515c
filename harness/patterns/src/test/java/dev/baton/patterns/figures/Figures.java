package dev.baton.patterns.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints the coverage of lines and branches, and the mutation score, of a build, and holds them.
 */
public final class Figures {
  private Figures() {}

  /**
   * Prints the figures that the profile {@code figures} has left.
   *
   * @param args the build directory
   */
  public static void main(String[] args) throws IOException {
    Path build = Path.of(args[0]);
    List<String[]> coverage = rows(build.resolve("site/jacoco/jacoco.csv"));
    List<String[]> mutants = rows(build.resolve("pit-reports/mutations.csv"));
    print("lines covered", 95, sum(coverage, 8), sum(coverage, 7) + sum(coverage, 8));
    print("branches covered", 95, sum(coverage, 6), sum(coverage, 5) + sum(coverage, 6));
    long survived =
        mutants.stream().filter(m -> m[5].equals("SURVIVED") || m[5].equals("NO_COVERAGE")).count();
    print("mutants killed", 90, mutants.size() - survived, mutants.size());
  }

  private static List<String[]> rows(Path csv) throws IOException {
    return Files.readAllLines(csv).stream()
        .filter(line -> !line.startsWith("GROUP,"))
        .map(line -> line.split(",", -1))
        .toList();
  }

  private static long sum(List<String[]> rows, int column) {
    return rows.stream().mapToLong(row -> Long.parseLong(row[column])).sum();
  }

  private static void print(String what, int least, long part, long whole) {
    System.out.printf(
        Locale.ROOT, "%-16s %5d of %5d = %.1f %%%n", what, part, whole, 100.0 * part / whole);
    if (part * 100 <= whole * least) {
      throw new IllegalStateException(
          what + " are to be above " + least + " %; see target/site/jacoco and target/pit-reports");
    }
  }
}
