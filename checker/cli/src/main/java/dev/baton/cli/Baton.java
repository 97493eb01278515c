package dev.baton.cli;

import dev.baton.engine.check.Version;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "baton",
    mixinStandardHelpOptions = true,
    versionProvider = Baton.Versions.class,
    description = "Finds where agents destroy each other's work.",
    footer = {
      "",
      "Exit status: 0 clean, 1 findings, 2 could not analyse.",
      "Settings may stand in baton.yaml at the project's root."
    },
    subcommands = {
      CheckCommand.class,
      FixCommand.class,
      BaselineCommand.class,
      MapCommand.class,
      ExplainCommand.class,
      RulesCommand.class,
      StressCommand.class,
      AuditCommand.class,
      SchemaCommand.class,
      Baton.Completion.class,
      CommandLine.HelpCommand.class
    })
public final class Baton implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  private Baton() {}

  /** Runs the command and exits with its status. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** Runs the command, as a build tool does: prints there, and gives the exit status. */
  public static int run(PrintWriter out, PrintWriter err, List<String> arguments) {
    return commandLine().setOut(out).setErr(err).execute(arguments.toArray(String[]::new));
  }

  /** The whole command line, not yet run. */
  static CommandLine commandLine() {
    return new CommandLine(new Baton())
        .setParameterExceptionHandler(Failures::usage)
        .setExecutionExceptionHandler(Failures::crash);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do, such as `baton check`");
  }

  /** What {@code --version} prints. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"baton " + Version.text()};
    }
  }

  /** {@code baton completion}: a script that lets bash and zsh complete commands and options. */
  @Command(
      name = "completion",
      mixinStandardHelpOptions = true,
      versionProvider = Versions.class,
      description = {
        "Prints a completion script for bash and zsh.",
        "Use it with: source <(baton completion)"
      })
  static final class Completion implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field
    Completion() {}

    @Override
    public Integer call() {
      var out = spec.commandLine().getOut();
      out.print(AutoComplete.bash("baton", spec.root().commandLine()));
      out.println();
      out.flush();
      return 0;
    }
  }
}
