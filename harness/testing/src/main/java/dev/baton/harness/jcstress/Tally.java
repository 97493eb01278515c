package dev.baton.harness.jcstress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * What one test saw, summed over forks. Immutable.
 *
 * @param counts outcome, as jcstress prints it, and how often it was seen
 * @param problems why the test did not run to its end; empty where it did
 * @param millis of wall time that it took
 * @param fitting how many of the counts were made before the actors really ran at once
 */
record Tally(
    String test, Map<String, Long> counts, List<String> problems, long millis, long fitting) {
  Tally {
    counts = new TreeMap<>(counts);
    problems = List.copyOf(problems);
  }

  /** A test that did not run. */
  static Tally failed(String test, String problem) {
    return new Tally(test, Map.of(), List.of(problem), 0, 0);
  }

  /** What jcstress says that it saw. */
  static Tally of(String test, TestResult result) {
    Map<String, Long> counts = new TreeMap<>();
    result.getStateKeys().forEach(state -> counts.put(state, result.getCount(state)));
    List<String> problems = new ArrayList<>();
    if (result.status() != Status.NORMAL) {
      problems.add(result.status() + ": " + String.join(" ", result.getMessages()));
    }
    return new Tally(test, counts, problems, 0, 0);
  }

  /** The same, after so much wall time, with so many samples from fitting. */
  Tally lasting(long wall, long fitted) {
    return new Tally(test, counts, problems, wall, fitted);
  }

  /** Both together; they must be of one test. */
  Tally plus(Tally more) {
    Map<String, Long> sum = new TreeMap<>(counts);
    more.counts.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
    List<String> all = new ArrayList<>(problems);
    more.problems.stream().filter(p -> !all.contains(p)).forEach(all::add);
    return new Tally(test, sum, all, millis + more.millis, fitting + more.fitting);
  }

  /** How many times the actors ran at once. */
  long samples() {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return Math.max(0, all - fitting);
  }
}
