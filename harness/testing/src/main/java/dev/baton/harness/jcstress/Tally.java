package dev.baton.harness.jcstress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one test saw, summed over forks. Immutable.
 *
 * @param counts outcome, as jcstress prints it, and how often it was seen
 * @param problems why the test did not run to its end; empty where it did
 */
record Tally(String test, Map<String, Long> counts, List<String> problems) {
  Tally {
    counts = new TreeMap<>(counts);
    problems = List.copyOf(problems);
  }

  /** A test that did not run. */
  static Tally failed(String test, String problem) {
    return new Tally(test, Map.of(), List.of(problem));
  }

  /** Both together; they must be of one test. */
  Tally plus(Tally more) {
    Map<String, Long> sum = new TreeMap<>(counts);
    more.counts.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
    List<String> all = new ArrayList<>(problems);
    more.problems.stream().filter(p -> !all.contains(p)).forEach(all::add);
    return new Tally(test, sum, all);
  }

  /** How many times the actors ran. */
  long samples() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
