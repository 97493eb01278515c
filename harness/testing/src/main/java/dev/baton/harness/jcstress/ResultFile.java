package dev.baton.harness.jcstress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/** What jcstress's own launcher saw: its {@code jcstress-results-*.bin.gz}. Stateless. */
final class ResultFile {
  private ResultFile() {}

  /**
   * The tallies of a file, or of the newest in a folder, by test.
   *
   * @throws IOException if there is none, or it cannot be read
   */
  static Map<String, Tally> read(Path fileOrFolder) throws IOException {
    Path file = Files.isDirectory(fileOrFolder) ? newest(fileOrFolder) : fileOrFolder;
    InProcessCollector found = new InProcessCollector();
    try {
      DiskReadCollector reader = new DiskReadCollector(file.toString(), found);
      reader.dump();
      reader.close();
    } catch (ClassNotFoundException e) {
      throw new IOException(file + " was written by another version of jcstress", e);
    }
    Map<String, Tally> seen = new TreeMap<>();
    for (TestResult result : found.getTestResults()) {
      String test = result.getConfig().name;
      seen.merge(test, Tally.of(test, result), Tally::plus);
    }
    return seen;
  }

  private static Path newest(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches("jcstress-results-.*\\.bin\\.gz"))
          .max(Comparator.comparing(f -> f.getFileName().toString()))
          .orElseThrow(() -> new IOException("no jcstress-results-*.bin.gz in " + folder));
    }
  }
}
