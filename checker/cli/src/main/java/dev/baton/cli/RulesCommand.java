package dev.baton.cli;

import dev.baton.engine.model.RuleInfo;
import dev.baton.engine.rules.Rules;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code baton rules}: the catalogue, by pattern. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    versionProvider = Baton.Versions.class,
    description = "Lists every rule.")
final class RulesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  RulesCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Map<String, List<RuleInfo>> patterns =
        Rules.all().stream()
            .map(rule -> rule.info())
            .collect(
                Collectors.groupingBy(RuleInfo::pattern, LinkedHashMap::new, Collectors.toList()));
    patterns.forEach(
        (pattern, rules) -> {
          out.println(pattern);
          rules.forEach(rule -> print(rule, out));
        });
    out.println("`baton explain RULE` says why, and what to do");
    out.flush();
    return 0;
  }

  private static void print(RuleInfo rule, PrintWriter out) {
    out.print(
        String.format(
            Locale.ROOT, "  %-24s %-8s %s%n", rule.id(), rule.severity().word(), rule.title()));
  }
}
