package dev.baton.harness.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What to run, and for how long.
 *
 * @param classPath directories and jars that hold the tests and all that they need
 * @param only run those whose name contains this; empty for all
 * @param budget how long the whole may take; spread evenly over what is left to run
 * @param shard which part of the tests
 * @param seed what random choices start from
 * @param replay a schedule to repeat instead of a search; empty for none
 * @param memory a file that remembers what failed, so that it runs first next time
 */
public record RunOptions(
    List<Path> classPath,
    String only,
    Duration budget,
    Shard shard,
    long seed,
    String replay,
    Path memory) {

  /** Everything on the class path, within the budget. */
  public static RunOptions of(List<Path> classPath, Duration budget, Path memory) {
    return new RunOptions(List.copyOf(classPath), "", budget, Shard.ALL, 1, "", memory);
  }

  /** Only tests whose name contains the text. */
  public RunOptions only(String text) {
    return new RunOptions(classPath, text, budget, shard, seed, replay, memory);
  }

  /** Only this part of the tests. */
  public RunOptions shard(Shard part) {
    return new RunOptions(classPath, only, budget, part, seed, replay, memory);
  }

  /** Another seed. */
  public RunOptions seed(long start) {
    return new RunOptions(classPath, only, budget, shard, start, replay, memory);
  }

  /** This schedule instead of a search. */
  public RunOptions replay(String schedule) {
    return new RunOptions(classPath, only, budget, shard, seed, schedule, memory);
  }
}
