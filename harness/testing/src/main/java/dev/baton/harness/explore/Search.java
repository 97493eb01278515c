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

  /** The same with another bound on the number of schedules. */
  public Search atMost(long schedules) {
    return new Search(description, sampled, schedules, within, strategy);
  }

  /** The same with another bound on the time. */
  public Search within(Duration time) {
    return new Search(description, sampled, most, time, strategy);
  }
}
