package dev.baton.patterns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What this module shows, and what it knows. */
class ArchitectureTest {
  private static final Path MAIN = Path.of("src/main/java/dev/baton/patterns");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");
  private static final Pattern PUBLIC =
      Pattern.compile(
          "(?m)^public (?:final |sealed |abstract )*(?:class|interface|record|enum) (\\w+)");

  /** A type that is not here is package-private; one that is was meant to be seen. */
  private static final String SHOWN =
      """
      Arrivals BoundedRetry Command CoordinationListener CoordinationState Delivery FanIn FanOut
      FencedOff Frozen HandoffChannel HandoffPayload HistoryLog Hold Operation OwnershipViolation
      QueueChannel Receipt Reconciler RetryAction RetryPolicy StateKey SubtaskResult TaskOwnership
      Time Verdict Versioned VersionedState WriteResult""";

  private static final List<Path> FILES = new ArrayList<>();

  @BeforeAll
  static void find() throws IOException {
    try (Stream<Path> all = Files.walk(MAIN)) {
      all.filter(f -> f.toString().endsWith(".java")).forEach(FILES::add);
    }
    assertTrue(FILES.size() > 40, "" + FILES);
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(Files.readString(file));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void whatIsPublicIsMeantToBe() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Path file : FILES) {
      shown.addAll(found(PUBLIC, file));
    }
    assertEquals(new TreeSet<>(List.of(SHOWN.split("\\s+"))), shown);
  }

  @Test
  void itDependsOnTheJdkAndOurAnnotationsOnly() throws IOException {
    Pattern known =
        Pattern.compile("java\\..*|org\\.jspecify\\..*|dev\\.baton\\.(annotation|patterns)\\..*");
    for (Path file : FILES) {
      for (String imported : found(IMPORT, file)) {
        assertTrue(known.matcher(imported).matches(), file + " imports " + imported);
      }
    }
  }

  @Test
  void itsPackagesKnowEachOtherInOneDirection() throws IOException {
    for (Path file : FILES) {
      String home = String.valueOf(MAIN.relativize(file).getParent());
      Set<String> others =
          found(IMPORT, file).stream()
              .filter(i -> i.startsWith("dev.baton.patterns."))
              .map(i -> i.replaceAll("dev\\.baton\\.patterns\\.([a-z]*).*", "$1"))
              .collect(Collectors.toSet());
      Set<String> known =
          switch (home) {
            case "frozen" -> Set.of();
            case "history" -> Set.of("");
            default -> Set.of("", "frozen");
          };
      assertTrue(known.containsAll(others), file + " imports of " + others);
    }
  }
}
