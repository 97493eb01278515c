package dev.baton.cli;

import dev.baton.engine.model.Rule;
import dev.baton.engine.rules.Rules;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code baton rules}: the catalogue. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "Lists every rule.")
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  RulesCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (Rule rule : Rules.all()) {
      String severity = rule.info().severity().name().toLowerCase(Locale.ROOT);
      out.printf("%-24s %-8s %s%n", rule.info().id(), severity, rule.info().title());
    }
    out.flush();
    return 0;
  }
}
