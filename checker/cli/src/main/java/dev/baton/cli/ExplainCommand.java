package dev.baton.cli;

import dev.baton.engine.check.RuleChoice;
import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.rulebook.Explanation;
import dev.baton.engine.rules.Rules;
import dev.baton.harness.anomaly.DetectorInfo;
import dev.baton.harness.audit.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton explain RULE}: why a rule exists, and the way out. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Baton.Versions.class,
    description = "Explains one rule.")
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULE", description = "the id, such as foreign-write")
  private String id;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  ExplainCommand() {}

  @Override
  public Integer call() {
    Optional<RuleInfo> found =
        Rules.all().stream().map(r -> r.info()).filter(r -> r.id().equals(id)).findFirst();
    var out = spec.commandLine().getOut();
    Optional<DetectorInfo> detector =
        Catalogue.all().stream().filter(d -> d.id().equals(id)).findFirst();
    if (found.isEmpty() && detector.isPresent()) {
      DetectorInfo info = detector.get();
      out.printf(
          "%s: %s%n%n%s%n%nway out: %s%n", info.id(), info.title(), info.why().strip(), info.fix());
      out.flush();
      return 0;
    }
    RuleInfo rule =
        found.orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), String.join("\n", RuleChoice.unknown(List.of(id)))));
    out.print(Explanation.of(rule));
    out.flush();
    return 0;
  }
}
