package dev.baton.engine.check;

import dev.baton.engine.Analysis;
import dev.baton.engine.baseline.Baseline;
import dev.baton.engine.baseline.Comparison;
import dev.baton.engine.baseline.InvalidBaseline;
import dev.baton.engine.config.Config;
import dev.baton.engine.config.FailOn;
import dev.baton.engine.config.InvalidConfig;
import dev.baton.engine.config.Settings;
import dev.baton.engine.fork.Fork;
import dev.baton.engine.fork.Order;
import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Severity;
import dev.baton.engine.model.Waiver.Waived;
import dev.baton.engine.report.Report;
import dev.baton.engine.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One run of the checker over a project: options and settings in, report and verdict out. */
public final class Check {
  private final CheckOptions options;
  private final Project project;
  private final Config config;

  private Check(CheckOptions options, Project project, Config config) {
    this.options = options;
    this.project = project;
    this.config = config;
  }

  /**
   * Runs it.
   *
   * @throws CannotCheck where options or settings are wrong, or there is nothing to check
   */
  public static Outcome run(CheckOptions options) throws CannotCheck {
    Check check = open(options);
    Analysis.Result result = check.analyse();
    List<Finding> judged = check.judged(result);
    return check.outcome(result, check.beside(judged, result));
  }

  /**
   * Runs several, such as the modules of a build, and makes one report of them.
   *
   * @throws CannotCheck where options or settings are wrong, or there is nothing to check anywhere
   */
  public static Outcome run(List<CheckOptions> parts) throws CannotCheck {
    List<Outcome> outcomes = new ArrayList<>();
    for (CheckOptions part : parts) {
      outcomes.add(run(part));
    }
    return Outcome.merged(outcomes);
  }

  /**
   * The baseline that accepts all that is found now, with the remarks of the one that it replaces.
   *
   * @throws CannotCheck where options or settings are wrong, or there is nothing to check
   */
  public static NewBaseline baseline(CheckOptions options) throws CannotCheck {
    Check check = open(options);
    Analysis.Result result = check.analyse();
    Path file = check.baselineFile().orElse(check.atRoot(Path.of(Baseline.FILE)));
    Baseline before = Files.exists(file) ? check.read(file) : Baseline.of(List.of());
    Declarations scope = check.scope(result);
    Baseline next =
        Baseline.of(check.judged(result))
            .withRemarksOf(before)
            .and(before, declaration -> !scope.contains(declaration));
    return new NewBaseline(file, next, before.size(), result.problems());
  }

  private static Check open(CheckOptions options) throws CannotCheck {
    List<String> problems = new ArrayList<>(RuleChoice.unknown(options.rules().only()));
    problems.addAll(RuleChoice.unknown(options.rules().without()));
    for (Path path : options.paths()) {
      if (!Files.exists(path)) {
        problems.add(path + ": there is no such file or folder");
      } else if (!Files.isReadable(path)) {
        problems.add(path + ": cannot be read");
      }
    }
    if (!problems.isEmpty()) {
      throw new CannotCheck(problems);
    }
    try {
      Project project = Project.around(options.paths());
      Optional<Path> file = options.config().or(project::config);
      return new Check(
          options, project, file.isPresent() ? read(file.get(), project) : Config.none());
    } catch (IOException e) {
      throw new CannotCheck(unreadable(e));
    }
  }

  private static Config read(Path file, Project project) throws IOException, CannotCheck {
    try {
      return Config.read(file, project.relative(file));
    } catch (InvalidConfig e) {
      throw new CannotCheck(e.problems());
    }
  }

  private static String unreadable(IOException e) {
    return e.getMessage() + (e.getClass() == IOException.class ? "" : ": cannot be read");
  }

  private Analysis.Result analyse() throws CannotCheck {
    List<Path> all = Stream.concat(options.paths().stream(), options.context().stream()).toList();
    try {
      Analysis.Result result =
          Analysis.run(
              new Analysis.Request(
                  project.root(),
                  all,
                  options.classpath(),
                  Settings.assumptions(config),
                  options.cache(),
                  options.changed()),
              worker(all));
      if (result.types() == 0) {
        List<String> problems = new ArrayList<>(result.problems());
        problems.add("nothing to analyse: no class and no source could be read in " + names());
        throw new CannotCheck(problems);
      }
      return result;
    } catch (IOException e) {
      throw new CannotCheck(unreadable(e));
    }
  }

  private Analysis.Worker worker(List<Path> all) {
    if (!options.forked()) {
      return Analysis.Worker.NONE;
    }
    Optional<Path> file = config.file().map(Path::toAbsolutePath);
    String name = config.file().map(project::relative).orElse("");
    return new Fork(
        new Order(project.root(), file, name, all, options.classpath(), options.changed()));
  }

  private String names() {
    return String.join(", ", options.paths().stream().map(p -> "`" + p + "`").toList());
  }

  /**
   * What is reported, as bad as the settings say; what belongs to the context alone is left out.
   */
  private List<Finding> judged(Analysis.Result result) {
    Stream<Finding> all = result.findings().stream();
    if (isStrict()) {
      all = Stream.concat(all, result.unverified().stream().map(f -> f.severity(Severity.ERROR)));
    }
    return chosen(all.toList());
  }

  private List<Finding> chosen(Collection<Finding> findings) {
    Context context = context();
    return findings.stream()
        .flatMap(f -> options.rules().apply(f, config.get(Settings.RULES)).stream())
        .filter(context::isOurs)
        .sorted()
        .toList();
  }

  private boolean isStrict() {
    return options.verdict().strict().orElse(config.get(Settings.STRICT));
  }

  private Optional<Path> baselineFile() {
    String set = config.get(Settings.BASELINE);
    Optional<Path> fromConfig =
        set.isEmpty()
            ? Optional.empty()
            : config.file().map(file -> file.toAbsolutePath().resolveSibling(set));
    return options.verdict().baseline().or(() -> fromConfig);
  }

  private Path atRoot(Path name) {
    return config
        .file()
        .map(file -> file.toAbsolutePath().resolveSibling(name))
        .orElse(project.root().resolve(name));
  }

  private Baseline baseline() throws CannotCheck {
    Optional<Path> file = baselineFile();
    if (file.isPresent() && !Files.exists(file.get())) {
      throw new CannotCheck(
          file.get() + ": there is no such baseline; `baton baseline` writes one");
    }
    return file.isPresent() ? read(file.get()) : Baseline.of(List.of());
  }

  private Baseline read(Path file) throws CannotCheck {
    try {
      return Baseline.read(file);
    } catch (InvalidBaseline e) {
      throw new CannotCheck(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CannotCheck(file + ": cannot be read");
    }
  }

  private Comparison beside(List<Finding> judged, Analysis.Result result) throws CannotCheck {
    Baseline accepted = baseline();
    return accepted.size() == 0
        ? new Comparison(judged, List.of(), List.of())
        : accepted.compare(judged, scope(result)::contains);
  }

  private Declarations scope(Analysis.Result result) {
    Context context = context();
    List<String> files =
        result.sources().files().stream().filter(file -> !context.holds(file)).toList();
    Path folder = baselineFile().orElse(atRoot(Path.of(Baseline.FILE))).toAbsolutePath();
    return new Declarations(files, Optional.ofNullable(folder.getParent()).orElse(project.root()));
  }

  private Context context() {
    return new Context(options.context().stream().map(project::relative).toList());
  }

  private Outcome outcome(Analysis.Result result, Comparison beside) {
    List<Waived> waived =
        result.waived().stream().filter(w -> !chosen(List.of(w.finding())).isEmpty()).toList();
    Report report =
        new Report(
            beside.fresh(),
            isStrict() ? List.of() : chosen(result.unverified()),
            waived,
            beside.known(),
            beside.fixed(),
            result.problems(),
            scopeOf(result),
            Rules.infos(),
            result.sources()::line);
    FailOn failOn = options.verdict().failOn().orElse(config.get(Settings.FAIL_ON));
    return new Outcome(report, result.facts(), failOn, project.root(), project.prefix());
  }

  private Report.Scope scopeOf(Analysis.Result result) {
    String settings = config.file().map(project::relative).orElse("");
    return new Report.Scope(
        Version.text(),
        options.module(),
        result.mode(),
        settings,
        result.types(),
        result.sources().files().size());
  }
}
