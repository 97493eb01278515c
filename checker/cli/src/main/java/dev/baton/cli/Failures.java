package dev.baton.cli;

import dev.baton.engine.check.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** How the command line says that it could not do its work: always status 2. */
final class Failures {
  private Failures() {}

  /** Prints each problem; gives the status. */
  static int print(CommandSpec spec, List<String> problems) {
    PrintWriter err = spec.commandLine().getErr();
    problems.forEach(problem -> err.println("baton: " + problem));
    err.flush();
    return Outcome.NOT_ANALYSED;
  }

  /** Wrong usage: what is wrong, what was perhaps meant, and where help is. */
  static int usage(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("baton: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("try `" + command.getCommandSpec().qualifiedName() + " --help`");
    err.flush();
    return Outcome.NOT_ANALYSED;
  }

  /** A fault of Baton's own. */
  static int crash(Exception e, CommandLine command, ParseResult parsed) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    PrintWriter err = command.getErr();
    err.println("baton: this is a fault in Baton, please report it with what follows");
    err.print(trace);
    err.flush();
    return Outcome.NOT_ANALYSED;
  }
}
