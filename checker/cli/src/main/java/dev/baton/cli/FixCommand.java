package dev.baton.cli;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.check.RuleChoice;
import dev.baton.engine.fix.Change;
import dev.baton.engine.fix.Fixes;
import dev.baton.engine.model.Finding;
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
          + " unless --apply is given. What is left to a person is listed with the reason."
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
      show(fixes);
      return status(fixes, outcome);
    } catch (CannotCheck e) {
      return Failures.print(spec, e.problems());
    } catch (IOException e) {
      return Failures.print(spec, List.of(e.getMessage() + ": cannot be written"));
    }
  }

  private int status(Fixes fixes, Outcome outcome) {
    boolean open = !apply && !fixes.changes().isEmpty();
    if (open || !fixes.left().isEmpty()) {
      return Outcome.FINDINGS;
    }
    return outcome.report().problems().isEmpty() ? Outcome.CLEAN : Outcome.NOT_ANALYSED;
  }

  /** Diffs go out alone, so that a file of them is a patch; what is said of them goes beside. */
  private void show(Fixes fixes) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter said = apply ? out : spec.commandLine().getErr();
    for (Change change : fixes.changes()) {
      if (apply) {
        change.write();
      } else {
        out.print(change.diff());
      }
    }
    out.flush();
    fixes.left().forEach(left -> said.println(line(left)));
    said.println(summary(fixes));
    said.flush();
  }

  private static String line(Fixes.Left left) {
    Finding finding = left.finding();
    return "left: %s:%d: %s: %s; %s"
        .formatted(
            finding.place().file(),
            finding.place().line(),
            finding.rule(),
            finding.message(),
            left.why());
  }

  private String summary(Fixes fixes) {
    String counts =
        "%s mended in %s, %s left"
            .formatted(
                count(fixes.mended().size(), "finding"),
                count(fixes.changes().size(), "file"),
                fixes.left().size());
    boolean open = !apply && !fixes.changes().isEmpty();
    return open ? counts + "; `baton fix --apply` writes this" : counts;
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
