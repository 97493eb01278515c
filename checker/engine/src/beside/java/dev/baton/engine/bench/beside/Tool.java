package dev.baton.engine.bench.beside;

import dev.baton.engine.bench.beside.Target.Report;
import java.util.List;
import java.util.Optional;

/**
 * What is compared. Each runs with its checks of concurrency on, and with the settings that find
 * most; the sources are what they are, annotated for none of them.
 */
enum Tool {
  JAVAC("javac alone", Needs.SOURCES, target -> Javac.run(target, List.of("-proc:none"))),
  ERROR_PRONE("Error Prone", Needs.SOURCES, target -> Javac.run(target, Javac.errorProne())),
  NULL_AWAY("NullAway", Needs.SOURCES, target -> Javac.run(target, Javac.nullAway())),
  LOCK_CHECKER("Lock Checker", Needs.SOURCES, target -> Javac.run(target, Javac.lockChecker())),
  SPOT_BUGS("SpotBugs", Needs.CLASSES, new SpotBugs()),
  PMD("PMD", Needs.CLASSES, new Pmd()),
  ARCH_UNIT("ArchUnit rule", Needs.CLASSES, new PlainArchUnit()),
  BATON("Baton", Needs.CLASSES, new Baton());

  /** What runs inside the compiler pays for compiling; the others find it done. */
  enum Needs {
    SOURCES,
    CLASSES
  }

  /** One run. */
  @FunctionalInterface
  interface Run {
    List<Report> on(Target target) throws Exception;
  }

  final String title;
  final Needs needs;
  private final Run run;

  Tool(String title, Needs needs, Run run) {
    this.title = title;
    this.needs = needs;
    this.run = run;
  }

  List<Report> on(Target target) throws Exception {
    return run.on(target);
  }

  static Optional<Tool> named(String name) {
    return List.of(values()).stream().filter(tool -> tool.name().equals(name)).findFirst();
  }
}
