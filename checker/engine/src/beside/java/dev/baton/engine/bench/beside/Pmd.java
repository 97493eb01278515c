package dev.baton.engine.bench.beside;

import dev.baton.engine.bench.beside.Target.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;

/** Its rules about threads and about errors. */
final class Pmd implements Tool.Run {
  @Override
  public List<Report> on(Target target) throws Exception {
    PMDConfiguration settings = new PMDConfiguration();
    JavaLanguageModule java = JavaLanguageModule.getInstance();
    settings.setDefaultLanguageVersion(java.getVersion("17"));
    settings.setIgnoreIncrementalAnalysis(true);
    settings.prependAuxClasspath(target.classes() + File.pathSeparator + Target.classpath());
    settings.addRuleSet("category/java/multithreading.xml");
    settings.addRuleSet("category/java/errorprone.xml");
    try (PmdAnalysis analysis = PmdAnalysis.create(settings)) {
      for (Path file : target.files()) {
        analysis.files().addFile(file);
      }
      return analysis.performAnalysisAndCollectReport().getViolations().stream()
          .map(
              v ->
                  target.report(
                      Path.of(v.getFileId().getAbsolutePath()),
                      v.getBeginLine(),
                      v.getRule().getName()))
          .toList();
    }
  }
}
