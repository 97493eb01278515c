package dev.baton.cli;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.check.RuleChoice;
import dev.baton.engine.fix.FixReport;
import dev.baton.engine.fix.Fixes;
import dev.baton.engine.fix.Writing;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code baton fix}: 0 nothing to fix, 1 fixes or findings left, 2 could not analyse. */
@Command(
    name = "fix",
    mixinStandardHelpOptions = true,
    versionProvider = Baton.Versions.class,
    sortOptions = false,
    description = {
      "Mends findings where the mend is certain: looks at an ignored outcome by raising what was"
          + " refused (ignored-outcome), gives a lock back in a `finally` (lock-leak), counts"
          + " attempts on from the previous payload (handoff-attempt-reset).",
      "Prints a unified diff, which `git apply` takes at the project's root, and writes nothing"
          + " unless --apply is given. What is left to a person is listed with the reason.",
      "After --apply the check runs again on what it wrote: a file whose finding is still there, or"
          + " that has another one now, is put back as it was."
    },
    footer = {
      "",
      "Exit status: 0 nothing to fix; 1 there are fixes that were not written, or findings left;"
          + " 2 could not analyse, or a file could not be written.",
      "@Waive is in dev.baton:baton-annotations, which has to be on the class path."
    })
final class FixCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ProjectOptions project = new ProjectOptions();

  @Option(names = "--apply", description = "write the fixes (default: print them only)")
  private boolean apply;

  @Option(
      names = "--waive",
      paramLabel = "ID",
      split = ",",
      description = "accept the findings of this rule with @Waive, whose reason you then write")
  private List<String> waive = new ArrayList<>();

  @Option(names = "--rule", paramLabel = "ID", split = ",", description = "only this rule")
  private List<String> only = new ArrayList<>();

  @Option(names = "--no-rule", paramLabel = "ID", split = ",", description = "not this rule")
  private List<String> without = new ArrayList<>();

  @Option(names = "--no-cache", description = "use nothing that an earlier run remembered")
  private boolean noCache;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  FixCommand() {}

  @Override
  public Integer call() throws Exception {
    List<String> unknown = RuleChoice.unknown(waive);
    if (!unknown.isEmpty()) {
      return Failures.print(spec, unknown);
    }
    PrintWriter err = spec.commandLine().getErr();
    RuleChoice choice = new RuleChoice(new HashSet<>(only), new HashSet<>(without));
    try {
      CheckOptions options = project.options().rules(choice).cache(!noCache);
      Outcome outcome = Progress.during("checking", err, () -> Check.run(options));
      Failures.print(spec, outcome.report().problems());
      Fixes fixes = Fixes.of(outcome, new HashSet<>(waive));
      if (!apply) {
        fixes.changes().forEach(change -> spec.commandLine().getOut().print(change.diff()));
        spec.commandLine().getOut().flush();
        return said(new FixReport(fixes, outcome, false), err);
      }
      Writing.Written written =
          new Writing(outcome, files -> Check.run(options.cache(false).changed(files)))
              .write(fixes);
      Failures.print(spec, written.problems());
      return said(
          new FixReport(written.fixes(), written.after(), true), spec.commandLine().getOut());
    } catch (CannotCheck e) {
      return Failures.print(spec, e.problems());
    } catch (IOException e) {
      return Failures.print(spec, List.of(e.getMessage() + ": cannot be written"));
    }
  }

  /** Diffs go out alone, so that a file of them is a patch; what is said of them goes beside. */
  private int said(FixReport report, PrintWriter to) {
    report.lines().forEach(to::println);
    if (!report.written() && !report.fixes().changes().isEmpty()) {
      to.println("`baton fix --apply` writes this");
    }
    to.flush();
    return report.status();
  }
}
