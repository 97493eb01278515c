package dev.baton.harness.jcstress;

import dev.baton.harness.run.Shard;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How a pass is run.
 *
 * @param tests which tests; all whose name it is found in
 * @param shard which part of them
 * @param pace how long each is run
 * @param mustTell whether a test that stays inconclusive fails the pass
 * @param reports where reports go, and what they are made from
 */
record Settings(Pattern tests, Shard shard, Pace pace, boolean mustTell, Reports reports) {
  private static final String USAGE =
      """
      usage: StressPass [--tests REGEX] [--shard i/n] [--budget SECONDS] [--millis N] [--enough SAMPLES]
                        [--affinity none|local] [--inconclusive fails|told] [--out FOLDER] [--results FILE]
        --tests        only tests whose name has a match
        --shard        only part i of n of them
        --budget       wall time for all (180); each test gets its share, and runs in any case
        --millis       each round of a test instead of a share of the budget, and no second try
        --enough       samples below which a test says nothing (10000)
        --affinity     local pins each actor to a core of its own (none)
        --inconclusive whether too few samples fail the pass or are only told (fails)
        --out          where outcomes.json, TEST-jcstress.xml and jcstress's own pages go (target/stress)
        --results      judges what jcstress itself saw, its file or the folder of it""";

  /**
   * Where reports go.
   *
   * @param out the folder
   * @param results of a run of jcstress itself, to judge instead of running anything
   */
  record Reports(Path out, Optional<Path> results) {}

  /**
   * Reads arguments.
   *
   * @throws IllegalArgumentException that says what is wrong, with the usage
   */
  static Settings parse(String... arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException("`" + arguments[i] + "` needs a value\n" + USAGE);
      }
      given.put(arguments[i], arguments[i + 1]);
    }
    Settings settings =
        new Settings(
            pattern(take(given, "--tests", "")),
            Shard.parse(take(given, "--shard", "1/1")),
            new Pace(
                number(given, "--budget", 180),
                (int) number(given, "--millis", 0),
                number(given, "--enough", 10_000),
                oneOf(given, "--affinity", "none", "local").equals("local")),
            oneOf(given, "--inconclusive", "fails", "told").equals("fails"),
            new Reports(
                Path.of(take(given, "--out", "target/stress")),
                Optional.ofNullable(given.remove("--results")).map(Path::of)));
    if (!given.isEmpty()) {
      String unknown = given.keySet().iterator().next();
      throw new IllegalArgumentException("unknown option `" + unknown + "`\n" + USAGE);
    }
    return settings;
  }

  private static String take(Map<String, String> given, String option, String otherwise) {
    String value = given.remove(option);
    return value == null ? otherwise : value;
  }

  private static Pattern pattern(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "`--tests %s` is no regular expression: %s\n%s"
              .formatted(regex, e.getDescription(), USAGE),
          e);
    }
  }

  private static long number(Map<String, String> given, String option, long otherwise) {
    String value = take(given, option, Long.toString(otherwise));
    if (!value.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          "`%s %s`: use a number, such as %d\n%s".formatted(option, value, otherwise, USAGE));
    }
    return Long.parseLong(value);
  }

  private static String oneOf(
      Map<String, String> given, String option, String usual, String other) {
    String value = take(given, option, usual);
    if (!value.equals(usual) && !value.equals(other)) {
      throw new IllegalArgumentException(
          "`%s %s`: use `%s` or `%s`\n%s".formatted(option, value, usual, other, USAGE));
    }
    return value;
  }

  /** Whether a test is one of those to run. */
  boolean chooses(String test) {
    return tests.matcher(test).find() && shard.has(test);
  }
}
