package dev.baton.maven;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Check;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Checks the module against the laws that it declares, and fails the build on findings. */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class CheckMojo extends JudgingMojo {
  /** Made by Maven. */
  public CheckMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    List<Path> paths = paths();
    if (isSkipped()) {
      return;
    }
    if (paths.isEmpty()) {
      getLog().info("nothing to check: no sources and no classes");
      return;
    }
    try {
      report(Check.run(judging(options(project, paths))));
    } catch (CannotCheck e) {
      throw failure(e);
    }
  }
}
