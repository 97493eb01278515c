package dev.baton.engine.bench;

import dev.baton.engine.Analysis;
import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds the graphs that the checker sees in public repositories against a reading of them by hand
 * ({@code src/bench/corpus}). The first argument is a folder with a checkout of each repository under
 * its name; a checkout that is missing is said. What differs is printed below each repository.
 */
public final class Corpus {
  private static final Path READINGS = Path.of("src/bench/corpus");
  private final Path checkouts;
  private final Score all = new Score();

  private Corpus(Path checkouts) {
    this.checkouts = checkouts;
  }

  /** Arguments: the folder with the checkouts, and the names of repositories, if not all. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.out.println("give the folder with the checkouts");
      return;
    }
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    Corpus corpus = new Corpus(Path.of(arguments[0]));
    System.out.println(Score.HEAD);
    List<Path> files;
    try (Stream<Path> found = Files.list(READINGS)) {
      files = found.sorted().toList();
    }
    for (Path file : files) {
      Reading reading = Reading.of(Files.readAllLines(file));
      if (wanted.isEmpty() || wanted.contains(reading.name())) {
        corpus.compare(reading);
      }
    }
    System.out.println(corpus.all.line("all"));
  }

  private void compare(Reading reading) throws IOException {
    Path root = checkouts.resolve(reading.name());
    if (!Files.isDirectory(root)) {
      System.out.println(reading.name() + ": no checkout of " + reading.repository());
      return;
    }
    List<Path> paths = reading.sources().stream().map(root::resolve).toList();
    Analysis.Result result = Analysis.run(new Analysis.Request(root, paths, List.of()));
    Score score = new Score();
    List<String> differences = new ArrayList<>();
    Map<String, Seen> seen = Seen.of(result.facts());
    for (Map.Entry<String, Seen> graph : reading.graphs().entrySet()) {
      Seen found = seen.getOrDefault(graph.getKey(), new Seen());
      score.add(graph.getValue(), found, !found.nodes().isEmpty());
      graph
          .getValue()
          .differences(found)
          .forEach(d -> differences.add("  " + graph.getKey() + ": " + d));
    }
    System.out.println(score.line(reading.name()));
    differences.forEach(System.out::println);
    findings(result.findings()).forEach((rule, count) -> System.out.println("  " + count + rule));
    all.add(score);
  }

  private static Map<String, Integer> findings(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : findings) {
      String kind = " " + finding.severity() + " " + finding.tier() + " " + finding.rule();
      counts.merge(kind.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
    }
    return counts;
  }
}
