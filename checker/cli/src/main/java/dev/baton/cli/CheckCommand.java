package dev.baton.cli;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Color;
import dev.baton.engine.check.Format;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.check.RuleChoice;
import dev.baton.engine.check.Verdict;
import dev.baton.engine.config.FailOn;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code baton check}: 0 clean, 1 findings, 2 could not analyse. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Baton.Versions.class,
    sortOptions = false,
    description = "Checks sources and class files against the laws that they declare.",
    footer = {"", "Exit status: 0 clean, 1 findings, 2 could not analyse."})
final class CheckCommand implements Callable<Integer> {
  /** From which severity on findings fail the run. */
  enum Fail {
    error,
    warning,
    never
  }

  /** How the report is written. */
  enum Kind {
    text,
    sarif,
    json,
    html
  }

  /** When the report is coloured. */
  enum When {
    auto,
    always,
    never
  }

  @Spec private CommandSpec spec;
  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Kind format = Kind.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write the report to this file, and only the summary here")
  private @Nullable Path output;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "accept the findings in this file (`baton baseline` writes it)")
  private @Nullable Path baseline;

  @Option(
      names = "--fail-on",
      description = "from what on findings fail: ${COMPLETION-CANDIDATES} (default: error)")
  private @Nullable Fail failOn;

  @Option(names = "--rule", paramLabel = "ID", split = ",", description = "only this rule")
  private List<String> only = new ArrayList<>();

  @Option(names = "--no-rule", paramLabel = "ID", split = ",", description = "not this rule")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--strict",
      negatable = true,
      description = "what could not be verified is an error")
  private @Nullable Boolean strict;

  @Option(names = "--stats", description = "say how much was read, how long it took, and more")
  private boolean stats;

  @Option(names = "--no-cache", description = "use nothing that an earlier run remembered")
  private boolean noCache;

  @Option(names = "--color", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private When color = When.auto;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  CheckCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    Stats measured = Stats.start();
    try {
      CheckOptions options = project.options().rules(choice()).verdict(verdict()).cache(!noCache);
      Outcome outcome = Progress.during("checking", err, () -> Check.run(options));
      Failures.print(spec, outcome.report().problems());
      write(outcome, stats ? measured.of(outcome) : "");
      return outcome.status();
    } catch (CannotCheck e) {
      return Failures.print(spec, e.problems());
    }
  }

  private RuleChoice choice() {
    return new RuleChoice(new HashSet<>(only), new HashSet<>(without));
  }

  private Verdict verdict() {
    Optional<FailOn> from =
        Optional.ofNullable(failOn).map(f -> FailOn.valueOf(f.name().toUpperCase(Locale.ROOT)));
    return new Verdict(from, Optional.ofNullable(strict), Optional.ofNullable(baseline));
  }

  private void write(Outcome outcome, String statistics) {
    PrintWriter out = spec.commandLine().getOut();
    Format as = Format.valueOf(format.name().toUpperCase(Locale.ROOT));
    boolean colored = Color.valueOf(color.name().toUpperCase(Locale.ROOT)).isOn();
    if (output == null) {
      out.print(outcome.render(as, colored));
    } else {
      Reports.write(spec, output, outcome.render(as, false));
      out.print(outcome.summary(colored));
      out.println("report in " + output);
    }
    // a report for machines is not mixed with anything
    PrintWriter beside = output == null && as != Format.TEXT ? spec.commandLine().getErr() : out;
    beside.print(statistics);
    beside.flush();
    out.flush();
  }
}
