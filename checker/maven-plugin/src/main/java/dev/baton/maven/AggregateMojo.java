package dev.baton.maven;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Checks every module of the build as {@code baton:check} does, and makes one report of all: {@code
 * mvn compile baton:aggregate -Dbaton.format=html}.
 */
@Mojo(
    name = "aggregate",
    aggregator = true,
    defaultPhase = LifecyclePhase.NONE,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class AggregateMojo extends JudgingMojo {
  /** Made by Maven. */
  public AggregateMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      return;
    }
    List<CheckOptions> modules = new ArrayList<>();
    for (MavenProject module : session.getProjects()) {
      List<Path> paths = of(module);
      if (!paths.isEmpty()) {
        modules.add(judging(options(module, paths)));
      }
    }
    if (modules.isEmpty()) {
      getLog().info("nothing to check: no sources and no classes");
      return;
    }
    try {
      report(Check.run(modules));
    } catch (CannotCheck e) {
      throw failure(e);
    }
  }
}
