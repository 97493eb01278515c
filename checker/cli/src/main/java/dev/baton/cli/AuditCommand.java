package dev.baton.cli;

import dev.baton.engine.check.Color;
import dev.baton.harness.anomaly.Settings;
import dev.baton.harness.audit.AuditJson;
import dev.baton.harness.audit.AuditPage;
import dev.baton.harness.audit.AuditReport.Group;
import dev.baton.harness.audit.AuditText;
import dev.baton.harness.audit.Catalogue;
import dev.baton.harness.audit.FileAudit;
import dev.baton.harness.audit.ModelName;
import dev.baton.harness.history.Format;
import dev.baton.harness.report.HtmlReport;
import dev.baton.harness.report.TestResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code baton audit FILE...}: 0 clean, 1 findings, 2 could not be read, or nothing to audit. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description =
        "Judges histories that a system logged: what went wrong, and which events show it.")
final class AuditCommand implements Callable<Integer> {
  /** From which certainty on findings fail the run. */
  enum FailOn {
    error,
    warning,
    never
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "histories, also packed (.gz)")
  private List<Path> files;

  @Option(
      names = "--format",
      converter = FormatWord.class,
      description = "baton (JSON lines), jepsen-log, jepsen-edn, or jepsen-kv (default: baton)")
  private Format format = Format.BATON;

  @Option(
      names = "--model",
      converter = ModelWord.class,
      description = "check linearizability too: register, versioned, kv, mutex, or fifo-queue")
  private @Nullable ModelName model;

  @Option(
      names = "--owner",
      paramLabel = "KEY=AGENT",
      description = "who owns a key from the start")
  private Map<String, String> owners = new LinkedHashMap<>();

  @Option(
      names = "--merged",
      paramLabel = "KEY",
      description = "a key to which writes add in any order, through a reducer or as append-only")
  private List<String> merged = new ArrayList<>();

  @Option(names = "--max-attempts", description = "the bound of attempts at one task")
  private int maxAttempts;

  @Option(
      names = "--max-handoffs",
      description = "how often a task may go one way between two agents (${DEFAULT-VALUE})")
  private int maxHandoffs = Settings.NONE.maxHandoffs();

  @Option(
      names = "--policy",
      description = "what must hold of the order of events, such as `A then B`")
  private List<String> policies = new ArrayList<>();

  @Option(names = "--detector", paramLabel = "ID", description = "only this detector; repeatable")
  private List<String> only = new ArrayList<>();

  @Option(names = "--no-detector", paramLabel = "ID", description = "not this one; repeatable")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--fail-on",
      description =
          "error: confirmed findings only; warning: ambiguous ones too; never (${DEFAULT-VALUE})")
  private FailOn failOn = FailOn.warning;

  @Option(
      names = "--most",
      description = "print so many findings a file at most (${DEFAULT-VALUE})")
  private int most = 50;

  @Option(names = "--color", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private CheckCommand.When color = CheckCommand.When.auto;

  @Option(names = "--html", description = "write a page with timelines to this file")
  private @Nullable Path html;

  @Option(names = "--json", description = "write JSON to this file")
  private @Nullable Path json;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  AuditCommand() {}

  @Override
  public Integer call() {
    only.forEach(this::known);
    without.forEach(this::known);
    AuditJson document = new AuditJson();
    List<TestResult> page = new ArrayList<>();
    int status = 0;
    for (Path file : files) {
      int one = audit(file, document, page);
      status = status == 1 || one == 1 ? 1 : Math.max(status, one);
    }
    write(json, document.text());
    write(html, HtmlReport.of("baton audit", page.size() + " findings", page));
    return status;
  }

  private void write(@Nullable Path file, String text) {
    if (file != null) {
      Reports.write(spec, file, text);
    }
  }

  private void known(String id) {
    if (Catalogue.all().stream().noneMatch(info -> info.id().equals(id))) {
      String ids = Catalogue.all().stream().map(i -> i.id()).collect(Collectors.joining(", "));
      throw new ParameterException(
          spec.commandLine(), "no detector is called `" + id + "`; there are " + ids);
    }
  }

  private int audit(Path file, AuditJson document, List<TestResult> page) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Progress.Line progress = new Progress.Line(err);
      FileAudit.Outcome outcome =
          FileAudit.of(file, request(), n -> progress.show("%,d events of %s", n, file));
      progress.clear();
      outcome
          .problems()
          .forEach(p -> err.printf("baton: %s:%d: %s%n", file, p.line(), p.message()));
      document.add(file.toString(), outcome);
      page.addAll(AuditPage.of(file.toString(), outcome));
      if (outcome.report().events() == 0) {
        return refuse("nothing to audit: no event could be read from `" + file + "`");
      }
      print(file, outcome, spec.commandLine().getOut());
      err.flush();
      return status(outcome);
    } catch (NoSuchFileException e) {
      return refuse("no file `" + file + "`");
    } catch (IOException e) {
      return refuse("cannot read `" + file + "`: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return refuse(file + ": " + e.getMessage());
    }
  }

  private int refuse(String why) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("baton: " + why);
    err.flush();
    return 2;
  }

  private FileAudit.Request request() {
    Settings settings =
        Settings.NONE
            .owners(owners)
            .merged(merged)
            .bounds(maxAttempts, maxHandoffs)
            .policies(policies);
    return new FileAudit.Request(
        format,
        Optional.ofNullable(model),
        settings,
        id -> (only.isEmpty() || only.contains(id)) && !without.contains(id));
  }

  private void print(Path file, FileAudit.Outcome outcome, PrintWriter out) throws IOException {
    List<Group> groups = outcome.groups();
    List<Group> shown = groups.subList(0, Math.min(most, groups.size()));
    AuditText text =
        new AuditText(
            file.toString(),
            FileAudit.lines(file, shown),
            Color.valueOf(color.name().toUpperCase(Locale.ROOT)).isOn());
    shown.forEach(group -> out.print(text.render(group)));
    if (shown.size() < groups.size()) {
      out.printf("and %d more; --most shows them%n", groups.size() - shown.size());
    }
    if (!outcome.undecided().isEmpty()) {
      out.printf("error[linearizability]: %s%n%n", outcome.undecided());
    }
    out.printf("%s: %s%n", file, outcome.summary());
    out.flush();
  }

  private int status(FileAudit.Outcome outcome) {
    boolean errors = outcome.groups().stream().anyMatch(g -> g.first().confirmed());
    boolean fails =
        switch (failOn) {
          case error -> errors || !outcome.undecided().isEmpty();
          case warning -> !outcome.groups().isEmpty() || !outcome.undecided().isEmpty();
          case never -> false;
        };
    return fails ? 1 : outcome.problems().isEmpty() ? 0 : 2;
  }

  /** Reads a format by its word. */
  static final class FormatWord implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      return Arrays.stream(Format.values())
          .filter(f -> f.word().equals(word))
          .findFirst()
          .orElseThrow(() -> unknown(word, "baton, jepsen-log, jepsen-edn, or jepsen-kv"));
    }
  }

  /** Reads a model by its word. */
  static final class ModelWord implements ITypeConverter<ModelName> {
    @Override
    public ModelName convert(String word) {
      return ModelName.of(word)
          .orElseThrow(() -> unknown(word, "register, versioned, kv, mutex, or fifo-queue"));
    }
  }

  private static TypeConversionException unknown(String word, String known) {
    return new TypeConversionException("`" + word + "` is not one of " + known);
  }
}
