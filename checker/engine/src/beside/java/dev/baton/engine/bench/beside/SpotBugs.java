package dev.baton.engine.bench.beside;

import dev.baton.engine.bench.beside.Target.Report;
import edu.umd.cs.findbugs.BugCollectionBugReporter;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.BugRanker;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.nio.file.Path;
import java.util.List;

/** All of its detectors, with the greatest effort and the lowest threshold. */
final class SpotBugs implements Tool.Run {
  @Override
  public List<Report> on(Target target) throws Exception {
    try (Project project = new Project();
        FindBugs2 engine = new FindBugs2()) {
      project.addFile(target.classes().toString());
      for (Path library : Target.libraries()) {
        project.addAuxClasspathEntry(library.toString());
      }
      BugCollectionBugReporter reporter = new BugCollectionBugReporter(project);
      reporter.setPriorityThreshold(Priorities.LOW_PRIORITY);
      reporter.setRankThreshold(BugRanker.VISIBLE_RANK_MAX);
      UserPreferences most = UserPreferences.createDefaultUserPreferences();
      most.setEffort(UserPreferences.EFFORT_MAX);
      engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
      engine.setProject(project);
      engine.setBugReporter(reporter);
      engine.setUserPreferences(most);
      engine.execute();
      return reporter.getBugCollection().getCollection().stream().map(SpotBugs::report).toList();
    }
  }

  private static Report report(BugInstance bug) {
    var at = bug.getPrimarySourceLineAnnotation();
    return new Report(at.getSourceFile(), at.getStartLine(), bug.getType());
  }
}
