package dev.baton.cli;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.NewBaseline;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.check.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code baton baseline}: 0 written, 2 could not analyse. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    versionProvider = Baton.Versions.class,
    description = "Accepts all that is found now, so that only new findings fail.",
    footer = {
      "",
      "Each line names rule, role, cell, and declaration; a remark after `  # ` is kept.",
      "Entries of files that are not among the paths stay as they are."
    })
final class BaselineCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(
      names = {"-o", "--output", "--baseline"},
      paramLabel = "FILE",
      description = "the file to write (default: as baton.yaml says, else baton-baseline.txt)")
  private @Nullable Path output;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  BaselineCommand() {}

  @Override
  public Integer call() throws Exception {
    Verdict verdict = new Verdict(Optional.empty(), Optional.empty(), Optional.ofNullable(output));
    CheckOptions options = project.options().verdict(verdict);
    try {
      NewBaseline baseline =
          Progress.during("checking", spec.commandLine().getErr(), () -> Check.baseline(options));
      spec.commandLine().getOut().println(baseline.write());
      spec.commandLine().getOut().flush();
      Failures.print(spec, baseline.problems());
      return baseline.problems().isEmpty() ? Outcome.CLEAN : Outcome.NOT_ANALYSED;
    } catch (CannotCheck e) {
      return Failures.print(spec, e.problems());
    } catch (IOException e) {
      return Failures.print(spec, List.of(e.getMessage() + ": cannot be written"));
    }
  }
}
