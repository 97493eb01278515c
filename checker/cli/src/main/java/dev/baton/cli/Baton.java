package dev.baton.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code baton} command. */
@Command(
    name = "baton",
    mixinStandardHelpOptions = true,
    version = "baton 0.1.0",
    description = "Finds where agents destroy each other's work.",
    subcommands = {
      CheckCommand.class,
      MapCommand.class,
      ExplainCommand.class,
      RulesCommand.class,
      StressCommand.class,
      CommandLine.HelpCommand.class
    })
final class Baton implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  private Baton() {}

  /** Runs the command and exits with its status. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Baton()).execute(arguments));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: check, map, stress, explain, or rules");
  }
}
