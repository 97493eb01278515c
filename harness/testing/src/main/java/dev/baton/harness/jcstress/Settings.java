package dev.baton.harness.jcstress;

import dev.baton.harness.run.Shard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a pass is run.
 *
 * @param tests which tests; all whose name it is found in
 * @param shard which part of them
 * @param budget of wall time for the whole pass
 * @param enough samples below which a test says nothing
 * @param out where reports go
 * @param results of a run of jcstress itself, to judge instead of running anything
 */
record Settings(
    Pattern tests, Shard shard, Duration budget, long enough, Path out, Optional<Path> results) {
  private static final String USAGE =
      "usage: StressPass [--tests REGEX] [--shard I/N] [--budget SECONDS] [--enough SAMPLES]"
          + " [--out FOLDER] [--results FILE]";

  /**
   * From the arguments of the command line.
   *
   * @throws IllegalArgumentException with the usage, if they say nothing that is known
   */
  static Settings parse(String... arguments) {
    Settings settings =
        new Settings(
            Pattern.compile(""),
            Shard.ALL,
            Duration.ofMinutes(3),
            10_000,
            Path.of("target", "stress"),
            Optional.empty());
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException("`" + arguments[i] + "` needs a value\n" + USAGE);
      }
      settings = settings.with(arguments[i], arguments[i + 1]);
    }
    return settings;
  }

  private Settings with(String option, String value) {
    return switch (option) {
      case "--tests" -> new Settings(Pattern.compile(value), shard, budget, enough, out, results);
      case "--shard" -> new Settings(tests, Shard.parse(value), budget, enough, out, results);
      case "--budget" ->
          new Settings(
              tests, shard, Duration.ofSeconds(Long.parseLong(value)), enough, out, results);
      case "--enough" -> new Settings(tests, shard, budget, Long.parseLong(value), out, results);
      case "--out" -> new Settings(tests, shard, budget, enough, Path.of(value), results);
      case "--results" ->
          new Settings(tests, shard, budget, enough, out, Optional.of(Path.of(value)));
      default -> throw new IllegalArgumentException("unknown option `" + option + "`\n" + USAGE);
    };
  }

  /** Whether a test is one of those to run. */
  boolean chooses(String test) {
    return tests.matcher(test).find() && shard.has(test);
  }
}
