package dev.baton.maven;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Outcome;
import dev.baton.engine.check.RuleChoice;
import dev.baton.engine.fix.FixReport;
import dev.baton.engine.fix.Fixes;
import dev.baton.engine.fix.Writing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Mends findings where the mend is certain. Prints what would change, and writes it where {@code
 * -Dbaton.apply} is given; what was written is checked again. Never part of a build by itself:
 * {@code mvn compile baton:fix}.
 */
@Mojo(
    name = "fix",
    defaultPhase = LifecyclePhase.NONE,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class FixMojo extends JudgingMojo {
  /** Whether the fixes are written. */
  @Parameter(property = "baton.apply", defaultValue = "false")
  private boolean apply;

  /** Accepts the findings of these rules with {@code @Waive}, whose reason you then write. */
  @Parameter(property = "baton.waive")
  private List<String> waive = List.of();

  /** Made by Maven. */
  public FixMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    List<Path> paths = paths();
    if (isSkipped() || paths.isEmpty()) {
      return;
    }
    List<String> unknown = RuleChoice.unknown(waive);
    if (!unknown.isEmpty()) {
      throw new MojoExecutionException("Baton: " + String.join("\n", unknown));
    }
    try {
      fix(judging(options(project, paths)).forked(false)); // mends need the facts
    } catch (CannotCheck e) {
      throw failure(e);
    } catch (IOException e) {
      throw new MojoExecutionException("a fix cannot be written", e);
    }
  }

  private void fix(CheckOptions options) throws CannotCheck, IOException, MojoExecutionException {
    Outcome outcome = Check.run(options);
    outcome.report().problems().forEach(problem -> getLog().error(problem));
    Fixes fixes = Fixes.of(outcome, new HashSet<>(waive));
    if (apply) {
      Writing.Written written =
          new Writing(outcome, files -> Check.run(options.cache(false).changed(files)))
              .write(fixes);
      written.problems().forEach(problem -> getLog().error(problem));
      say(new FixReport(written.fixes(), written.after(), true));
      return;
    }
    fixes.changes().forEach(change -> getLog().info("\n" + change.diff()));
    say(new FixReport(fixes, outcome, false));
    if (!fixes.changes().isEmpty()) {
      getLog().info("`-Dbaton.apply` writes this");
    }
  }

  private void say(FixReport report) throws MojoExecutionException {
    report.lines().forEach(line -> getLog().info(line));
    if (report.status() == Outcome.NOT_ANALYSED) {
      throw new MojoExecutionException("Baton: not everything could be analysed, see above");
    }
  }
}
