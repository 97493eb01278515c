package dev.baton.engine.bench.beside;

import dev.baton.engine.Analysis;
import dev.baton.engine.bench.beside.Target.Report;
import dev.baton.engine.config.Config;
import dev.baton.engine.config.Settings;
import dev.baton.engine.model.Assumptions;
import dev.baton.engine.model.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Class files beside sources, as in a build, without what earlier runs remembered. */
final class Baton implements Tool.Run {
  @Override
  public List<Report> on(Target target) throws Exception {
    if (!target.apart()) {
      return reports(target, List.of(target.classes(), target.sources()));
    }
    List<Report> reports = new ArrayList<>();
    for (Path file : target.files()) {
      reports.addAll(reports(target, List.of(file)));
    }
    return reports;
  }

  private static List<Report> reports(Target target, List<Path> paths) throws Exception {
    Analysis.Result result =
        Analysis.run(
            new Analysis.Request(
                target.sources(), paths, List.of(), assumptions(target.sources()), false));
    boolean unknown = target.sources().endsWith("unverified");
    return Stream.concat(
            result.findings().stream(), unknown ? result.unverified().stream() : Stream.of())
        .map(Baton::report)
        .toList();
  }

  private static Report report(Finding finding) {
    return new Report(finding.place().file(), finding.place().line(), finding.rule());
  }

  private static Assumptions assumptions(Path folder) throws Exception {
    Path settings = folder.resolve(Config.FILE);
    boolean has = Files.exists(settings);
    return Settings.assumptions(has ? Config.read(settings, settings.toString()) : Config.none());
  }
}
