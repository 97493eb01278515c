package dev.baton.cli;

import dev.baton.engine.check.Schemas;
import dev.baton.harness.history.JsonLines;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton schema}: the JSON schema of a file that Baton reads or writes. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = Baton.Versions.class,
    description =
        "Prints the JSON schema of the JSON report, of baton.yaml, or of a line of a history.")
final class SchemaCommand implements Callable<Integer> {
  /** Of what. */
  enum Of {
    report,
    config,
    history
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
  private Of what;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  SchemaCommand() {}

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    out.print(
        switch (what) {
          case report -> Schemas.report();
          case config -> Schemas.config();
          case history -> JsonLines.schema();
        });
    out.flush();
    return 0;
  }
}
