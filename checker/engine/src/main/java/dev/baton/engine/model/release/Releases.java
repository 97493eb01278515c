package dev.baton.engine.model.release;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Facts;
import dev.baton.engine.model.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The releases of a library in which something holds.
 *
 * @param from the first of them; empty for all before the last
 * @param to the last of them that was looked at; what comes later is not known
 */
public record Releases(String artifact, String from, String to) {
  /** The libraries that laws ask for: nothing is said of others. */
  public static final Set<String> ARTIFACTS =
      Set.of(
          "langgraph4j-core", "langchain4j-agentic", "spring-ai-alibaba-graph-core", "google-adk");

  private static final Pattern PARTS = Pattern.compile("[.-]|(?<=\\d)(?=[a-z])|(?<=[a-z])(?=\\d)");
  private static final List<String> BEFORE_RELEASE = List.of("alpha", "beta", "m", "rc", "cr");

  /** Of a library that builds are searched for. */
  public Releases {
    if (!ARTIFACTS.contains(artifact)) {
      throw new IllegalArgumentException(
          "`" + artifact + "` is not looked for in builds; name it in `Releases.ARTIFACTS`");
    }
  }

  /** Whether something holds. */
  public enum Holds {
    YES,
    NO,
    /** The build does not tell, or its release is later than what was looked at. */
    UNKNOWN
  }

  /** Whether one of these is what the build uses. */
  public Holds in(Facts facts) {
    List<String> used =
        facts
            .of(Fact.LibraryUsed.class)
            .filter(library -> library.artifact().equals(artifact))
            .map(Fact.LibraryUsed::version)
            .toList();
    if (used.stream().anyMatch(this::has)) {
      return Holds.YES;
    }
    boolean later = used.stream().anyMatch(version -> compare(version, to) > 0);
    return used.isEmpty() || later ? Holds.UNKNOWN : Holds.NO;
  }

  /** The same law as a finding: as sure as the release is known; none where it does not hold. */
  public Stream<Finding> judge(Facts facts, Finding finding) {
    return switch (in(facts)) {
      case YES -> Stream.of(finding);
      case UNKNOWN -> Stream.of(finding.likely());
      case NO -> Stream.of();
    };
  }

  /** In words: {@code langgraph4j-core 1.5.0 to 1.8.17}. */
  public String text() {
    return artifact + " " + (from.isEmpty() ? "up" : from) + " to " + to;
  }

  private boolean has(String version) {
    return (from.isEmpty() || compare(version, from) >= 0) && compare(version, to) <= 0;
  }

  /** The order of versions: numbers by size, previews before their release. */
  static int compare(String one, String other) {
    String[] left = PARTS.split(one.toLowerCase(Locale.ROOT), -1);
    String[] right = PARTS.split(other.toLowerCase(Locale.ROOT), -1);
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int order =
          Long.compare(
              weight(i < left.length ? left[i] : ""), weight(i < right.length ? right[i] : ""));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static long weight(String part) {
    if (part.matches("\\d{1,15}")) {
      return Long.parseLong(part);
    }
    int preview = BEFORE_RELEASE.indexOf(part);
    return preview < 0 ? 0 : preview - BEFORE_RELEASE.size();
  }
}
