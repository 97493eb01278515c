package dev.baton.cli;

import dev.baton.engine.Analysis;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Severity;
import dev.baton.engine.report.TextReport;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code baton check}: 0 clean, 1 findings, 2 could not analyse. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks sources and class files against the laws that they declare.")
final class CheckCommand implements Callable<Integer> {
  /** From which severity on findings fail the run. */
  enum FailOn {
    error,
    warning,
    never
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "files and folders (default: the current folder)")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--classpath", description = "what the sources are compiled against")
  private String classpath = "";

  @Option(names = "--fail-on", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private FailOn failOn = FailOn.error;

  @SuppressWarnings("NullAway.Init") // picocli sets the field
  CheckCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<Path> where = paths.isEmpty() ? List.of(Path.of(".")) : paths;
    List<Path> entries =
        Stream.of(classpath.split(File.pathSeparator))
            .filter(e -> !e.isEmpty())
            .map(Path::of)
            .toList();
    try {
      Analysis.Result result = Analysis.run(new Analysis.Request(Path.of("."), where, entries));
      result.problems().forEach(problem -> err.println("baton: " + problem));
      if (result.types() == 0) {
        err.println("baton: nothing to analyse: no class could be read or compiled at " + where);
        return 2;
      }
      return print(result, out);
    } catch (IOException e) {
      err.println("baton: " + e.getMessage());
      return 2;
    }
  }

  private int print(Analysis.Result result, PrintWriter out) {
    TextReport report = new TextReport(result.sources()::line, Ansi.AUTO.enabled());
    result.findings().forEach(finding -> out.print(report.render(finding)));
    long errors = result.findings().stream().filter(f -> f.severity() == Severity.ERROR).count();
    long warnings = result.findings().size() - errors;
    out.printf(
        "%d errors, %d warnings in %d types (%s)%n",
        errors, warnings, result.types(), result.mode());
    out.flush();
    if (result.findings().stream().anyMatch(this::fails)) {
      return 1;
    }
    return result.problems().isEmpty() ? 0 : 2;
  }

  private boolean fails(Finding finding) {
    return switch (failOn) {
      case error -> finding.severity() == Severity.ERROR;
      case warning -> true;
      case never -> false;
    };
  }
}
