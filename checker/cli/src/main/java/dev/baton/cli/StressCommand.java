package dev.baton.cli;

import dev.baton.harness.report.HtmlReport;
import dev.baton.harness.report.JUnitXml;
import dev.baton.harness.report.JsonReport;
import dev.baton.harness.report.RunReport;
import dev.baton.harness.report.TestResult.Status;
import dev.baton.harness.report.TextReport;
import dev.baton.harness.run.RunListener;
import dev.baton.harness.run.RunOptions;
import dev.baton.harness.run.Shard;
import dev.baton.harness.run.StressRun;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code baton stress PATH...}: drives the tests on a class path until one breaks or time is up.
 */
@Command(
    name = "stress",
    mixinStandardHelpOptions = true,
    description = "Explores and stresses what it finds on a class path.")
final class StressCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "directories or jars of classes, each also like a class path (a:b)")
  private List<String> paths;

  @Option(names = "--budget", description = "how long in all, such as 90s or 2m (${DEFAULT-VALUE})")
  private String budget = "1m";

  @Option(names = "--shard", description = "only part i of n, such as 2/5")
  private String shard = "1/1";

  @Option(names = "--seed", description = "what random choices start from (${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(names = "--only", description = "only tests whose name contains this")
  private String only = "";

  @Option(names = "--replay", description = "repeat this schedule; use with --only")
  private String replay = "";

  @Option(names = "--memory", description = "remembers what failed (${DEFAULT-VALUE})")
  private Path memory = Path.of(".baton", "last-failed");

  @Option(names = "--html", description = "write a page with timelines to this file")
  private @Nullable Path html;

  @Option(names = "--json", description = "write JSON to this file")
  private @Nullable Path json;

  @Option(names = "--junit", description = "write JUnit XML to this file")
  private @Nullable Path junit;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  StressCommand() {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    RunReport report = report();
    out.print(TextReport.of(report));
    out.flush();
    write(html, HtmlReport.of(report));
    write(json, JsonReport.of(report));
    write(junit, JUnitXml.of(report));
    return status(report);
  }

  /** That nothing was run is no good news. */
  private int status(RunReport report) {
    if (report.count(Status.FAILED) > 0) {
      return 1;
    }
    if (report.count(Status.PASSED) == 0 && report.count(Status.NOT_RUN) > 0) {
      spec.commandLine()
          .getErr()
          .println("baton: nothing was run within `" + budget + "`: give a longer `--budget`");
      return 2;
    }
    return 0;
  }

  private RunReport report() {
    try {
      List<Path> classPath =
          paths.stream()
              .flatMap(p -> Arrays.stream(p.split(File.pathSeparator, -1)))
              .filter(p -> !p.isEmpty())
              .map(Path::of)
              .toList();
      RunOptions options =
          RunOptions.of(classPath, duration(), memory)
              .only(only)
              .shard(Shard.parse(shard))
              .seed(seed)
              .replay(replay);
      return StressRun.run(options, progress());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Duration duration() {
    try {
      return Duration.parse("PT" + budget);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("budget `" + budget + "`: use 90s, 2m, or 1h", e);
    }
  }

  /** On a terminal one line that is overwritten; in a pipe nothing. */
  private RunListener progress() {
    Progress.Line line = new Progress.Line(spec.commandLine().getErr());
    return (done, all, name, secondsLeft) -> {
      int full = done * 20 / all;
      String bar = "#".repeat(full) + "-".repeat(20 - full);
      line.show("[%s] %d/%d, at most %d s left  %s", bar, done, all, secondsLeft, name);
      if (done + 1 == all) {
        line.clear();
      }
    };
  }

  private void write(@Nullable Path file, String text) {
    if (file != null) {
      Reports.write(spec, file, text);
    }
  }
}
