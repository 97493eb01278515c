package dev.baton.harness.jcstress;

import dev.baton.harness.run.Shard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How a pass is run.
 *
 * @param tests which tests; all whose name it is found in
 * @param shard which part of them
 * @param budget of wall time for the whole pass
 * @param enough samples below which a test says nothing
 * @param out where reports go
 */
record Settings(Pattern tests, Shard shard, Duration budget, long enough, Path out) {
  private static final String USAGE =
      "usage: StressPass [--tests REGEX] [--shard I/N] [--budget SECONDS] [--enough SAMPLES]"
          + " [--out FOLDER]";

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
            Path.of("target", "stress"));
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
      case "--tests" -> new Settings(Pattern.compile(value), shard, budget, enough, out);
      case "--shard" -> new Settings(tests, Shard.parse(value), budget, enough, out);
      case "--budget" ->
          new Settings(tests, shard, Duration.ofSeconds(Long.parseLong(value)), enough, out);
      case "--enough" -> new Settings(tests, shard, budget, Long.parseLong(value), out);
      case "--out" -> new Settings(tests, shard, budget, enough, Path.of(value));
      default -> throw new IllegalArgumentException("unknown option `" + option + "`\n" + USAGE);
    };
  }

  /** Whether a test is one of those to run. */
  boolean chooses(String test) {
    return tests.matcher(test).find() && shard.has(test);
  }
}
