package dev.baton.maven;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Color;
import dev.baton.engine.check.Format;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.check.RuleChoice;
import dev.baton.engine.check.Verdict;
import dev.baton.engine.config.FailOn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that judge have in common; names, defaults, and text are the command line's. */
abstract class JudgingMojo extends ProjectMojo {
  /** From what on findings fail the build: error, warning, or never (default: error). */
  @Parameter(property = "baton.fail-on", alias = "fail-on")
  private @Nullable String failOn;

  /** Only these rules. */
  @Parameter(property = "baton.rule")
  private List<String> rule = List.of();

  /** Not these rules. */
  @Parameter(property = "baton.no-rule", alias = "no-rule")
  private List<String> noRule = List.of();

  /** Whether what could not be verified is an error. */
  @Parameter(property = "baton.strict")
  private @Nullable Boolean strict;

  /** Accepts the findings in this file, which {@code baton:baseline} writes. */
  @Parameter(property = "baton.baseline")
  private @Nullable File baseline;

  /** Whether what earlier runs remembered is used. */
  @Parameter(property = "baton.cache", defaultValue = "true")
  private boolean cache;

  /** Whether what is not little is worked out in a Java process of its own, for less CPU time. */
  @Parameter(property = "baton.fork", defaultValue = "true")
  private boolean fork;

  /** Reports to write beside the text in the log: sarif, json, html, text. */
  @Parameter(property = "baton.format")
  private List<String> format = List.of();

  /**
   * The report's file, where its name ends in the format; else the folder of the reports, each
   * called {@code baton} and its format.
   */
  @Parameter(property = "baton.output", defaultValue = "${project.build.directory}/baton")
  private @Nullable File output;

  /** When to colour the text: auto, always, never. */
  @Parameter(property = "baton.color", defaultValue = "auto")
  private String color = "auto";

  @SuppressWarnings("NullAway.Init") // Maven sets the fields
  JudgingMojo() {}

  /** The options with all that the parameters say. */
  final CheckOptions judging(CheckOptions options) throws MojoExecutionException {
    Optional<FailOn> from =
        failOn == null ? Optional.empty() : Optional.of(word(FailOn.class, "fail-on", failOn));
    Verdict verdict =
        new Verdict(
            from, Optional.ofNullable(strict), Optional.ofNullable(baseline).map(File::toPath));
    return options
        .rules(new RuleChoice(new HashSet<>(rule), new HashSet<>(noRule)))
        .verdict(verdict)
        .cache(cache)
        .forked(fork && !asksForFacts());
  }

  /** The agent map shows more than the answer of another process has. */
  private boolean asksForFacts() {
    return format.stream().anyMatch(Format.HTML.name()::equalsIgnoreCase);
  }

  /** Prints and writes the reports, and fails the build where the outcome says so. */
  final void report(Outcome outcome) throws MojoExecutionException, MojoFailureException {
    boolean colored =
        session.getRequest().isInteractiveMode() && word(Color.class, "color", color).isOn();
    for (String each : format) {
      write(outcome, word(Format.class, "format", each));
    }
    outcome.report().problems().forEach(problem -> getLog().error(problem));
    String text = outcome.render(Format.TEXT, colored).stripTrailing();
    if (outcome.report().findings().isEmpty() && outcome.report().unverified().isEmpty()) {
      text.lines().forEach(line -> getLog().info(line));
    } else if (outcome.status() == Outcome.FINDINGS) {
      getLog().error("Baton has findings\n\n" + text + "\n");
    } else {
      getLog().warn("Baton has findings\n\n" + text + "\n");
    }
    if (outcome.status() == Outcome.FINDINGS) {
      throw new MojoFailureException(
          "Baton: " + outcome.summary(false).lines().findFirst().orElse(""));
    }
    if (outcome.status() == Outcome.NOT_ANALYSED) {
      throw new MojoExecutionException("Baton: not everything could be analysed, see above");
    }
  }

  private void write(Outcome outcome, Format as) throws MojoExecutionException {
    Path given = Path.of(String.valueOf(output));
    boolean named = given.toString().endsWith("." + as.ending());
    Path file = named ? given : given.resolve("baton." + as.ending());
    try {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, outcome.render(as, false));
      getLog().info("report in " + file);
    } catch (IOException e) {
      throw new MojoExecutionException(file + ": cannot be written", e);
    }
  }

  /** What could not be done, as Maven reports it. */
  static MojoExecutionException failure(CannotCheck e) {
    return new MojoExecutionException("Baton: " + String.join("\n", e.problems()), e);
  }

  private static <E extends Enum<E>> E word(Class<E> type, String parameter, String text)
      throws MojoExecutionException {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      String words = List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT);
      throw new MojoExecutionException(
          "`" + parameter + "` must be one of " + words + ", not `" + text + "`", e);
    }
  }
}
