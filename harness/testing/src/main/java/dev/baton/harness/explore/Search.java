package dev.baton.harness.explore;

import dev.baton.harness.schedule.Program;
import dev.baton.harness.schedule.Schedule;
import dev.baton.harness.schedule.Strategy;
import java.time.Duration;
import java.util.function.Function;

/**
 * How schedules are searched, and when the search gives up.
 *
 * @param description what a person reads
 * @param sampled whether runs are independent samples, so that many good ones bound the probability
 *     of a bad one
 * @param most so many schedules at most
 * @param within so long at most
 * @param strategy makes the strategy for a program
 */
public record Search(
    String description,
    boolean sampled,
    long most,
    Duration within,
    Function<Program, Strategy> strategy) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Every schedule, of those that differ only in the order of independent steps at least one. */
  public static Search exhaustive() {
    return new Search(
        "exhaustive",
        false,
        Long.MAX_VALUE,
        MINUTE,
        program -> new Exhaustive(true, program.watched()));
  }

  /** Every schedule one by one. */
  public static Search unreduced() {
    return new Search(
        "exhaustive, not reduced",
        false,
        Long.MAX_VALUE,
        MINUTE,
        program -> new Exhaustive(false, program.watched()));
  }

  /** Every schedule with at most so many preemptions, those with fewer first. */
  public static Search preemptions(int most) {
    return new Search(
        "at most " + most + " preemptions",
        false,
        Long.MAX_VALUE,
        MINUTE,
        program -> new PreemptionBounded(0, most));
  }

  /** Random priorities with {@code depth - 1} changes. */
  public static Search pct(int depth, long runs, long seed) {
    return new Search(
        "pct depth " + depth + ", seed " + seed,
        true,
        runs,
        MINUTE,
        program -> new Pct(depth, seed));
  }

  /** A random walk. */
  public static Search random(long runs, long seed) {
    return new Search("random, seed " + seed, true, runs, MINUTE, program -> new RandomWalk(seed));
  }

  /** One schedule, as a failure printed it. */
  public static Search replay(String schedule) {
    Schedule parsed = Schedule.parse(schedule);
    return new Search("replay", false, 1, MINUTE, program -> new Replay(parsed));
  }

  /**
   * Reads {@code exhaustive}, {@code unreduced}, {@code preemptions:2}, {@code pct:3} or {@code
   * random}; the last two draw from the seed until the time is over.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Search parse(String text, long seed) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String number = colon < 0 ? "2" : text.substring(colon + 1);
    if (!number.matches("[1-9]\\d?")) {
      kind = text;
    }
    return switch (kind) {
      case "exhaustive" -> exhaustive();
      case "unreduced" -> unreduced();
      case "preemptions" -> preemptions(Integer.parseInt(number));
      case "pct" -> pct(Integer.parseInt(number), Long.MAX_VALUE, seed);
      case "random" -> random(Long.MAX_VALUE, seed);
      default ->
          throw new IllegalArgumentException(
              "search `%s`: use exhaustive, unreduced, preemptions:2, pct:3, or random"
                  .formatted(text));
    };
  }

  /** The same with another bound on the number of schedules. */
  public Search atMost(long schedules) {
    return new Search(description, sampled, schedules, within, strategy);
  }

  /** The same with another bound on the time. */
  public Search within(Duration time) {
    return new Search(description, sampled, most, time, strategy);
  }
}
