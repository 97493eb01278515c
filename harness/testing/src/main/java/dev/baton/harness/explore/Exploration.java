package dev.baton.harness.explore;

import dev.baton.harness.schedule.Failure;
import dev.baton.harness.schedule.Run;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a search found out.
 *
 * @param scenario the name of what was explored
 * @param search how
 * @param numbers how much
 * @param proved whether every schedule within the search's bound was visited and none failed
 * @param sampled whether the runs were independent samples
 * @param progress what was counted over all runs, such as commits and conflicts
 * @param failing the failing run, shrunk where that was possible; null when none failed
 */
public record Exploration(
    String scenario,
    String search,
    Numbers numbers,
    boolean proved,
    boolean sampled,
    SortedMap<String, Long> progress,
    @Nullable Run failing) {
  private static final int MOST_LINES = 80;

  /**
   * How much was searched.
   *
   * @param schedules runs that came to their end
   * @param cut runs that were given up because another one covers them
   * @param estimate how many schedules there are, estimated unless all were visited; 0 when unknown
   * @param steps steps of all runs
   * @param deepest steps of the longest run
   * @param nanos how long it took
   */
  public record Numbers(
      long schedules, long cut, long estimate, long steps, int deepest, long nanos) {}

  /** Why it failed, if it did. */
  public Optional<Failure> failure() {
    return failing == null ? Optional.empty() : Optional.ofNullable(failing.failure());
  }

  /** The failing schedule, as {@link Search#replay} takes it; empty when none failed. */
  public String schedule() {
    return failing == null ? "" : failing.schedule().toString();
  }

  /** One line: what is known now. */
  public String summary() {
    if (failing != null && failing.failure() != null) {
      return "failed: " + failing.failure().kind() + " after " + count(numbers.schedules);
    }
    if (proved) {
      return "proved: all " + count(numbers.schedules) + bound();
    }
    if (sampled) {
      return "no failure in %s (%s): a schedule drawn like these fails with probability below %s (95 %%)"
          .formatted(
              count(numbers.schedules),
              search,
              percent(1 - Math.pow(0.05, 1.0 / Math.max(1, numbers.schedules))));
    }
    return "no failure in %s of about %,d (%s): not exhausted"
        .formatted(count(numbers.schedules), Math.max(numbers.estimate, numbers.schedules), search);
  }

  private String bound() {
    return search.startsWith("exhaustive") ? "" : " with " + search;
  }

  private static String count(long schedules) {
    return schedules == 1 ? "1 schedule" : String.format(Locale.ROOT, "%d schedules", schedules);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.3g %%", share * 100);
  }

  /** All of it, for a person. */
  public String text() {
    return text("scenario.replay(\"" + schedule() + "\")");
  }

  /** All of it, for a person, with the command that replays the failure. */
  public String text(String replay) {
    StringBuilder text = new StringBuilder(scenario).append(": ").append(summary()).append('\n');
    if (failing == null || failing.failure() == null) {
      return text.toString();
    }
    text.append("  ").append(failing.failure().message()).append('\n');
    List<String> lines = failing.lines();
    int left = lines.size() > MOST_LINES ? lines.size() - MOST_LINES : 0;
    for (int i = 0; i < lines.size(); i++) {
      if (left > 0 && i == MOST_LINES / 2) {
        text.append(String.format(Locale.ROOT, "       ... %d more ...%n", left));
        i += left;
      }
      text.append(String.format(Locale.ROOT, "  %3d  %s%n", i + 1, lines.get(i)));
    }
    text.append("  preemptions: ").append(failing.preemptions()).append('\n');
    text.append("  schedule:    ").append(schedule()).append('\n');
    return text.append("  replay:      ").append(replay).append('\n').toString();
  }

  /**
   * Returns this when nothing failed.
   *
   * @throws AssertionError with the whole text and the cause when something did
   */
  public Exploration orFail() {
    if (failing != null) {
      throw new AssertionError(text(), failure().map(Failure::cause).orElse(null));
    }
    return this;
  }

  /** The same with a smaller example of the failure. */
  public Exploration shrunk(Run smaller) {
    return new Exploration(scenario, search, numbers, false, sampled, progress, smaller);
  }
}
