package dev.baton.maven;

import dev.baton.engine.check.CannotCheck;
import dev.baton.engine.check.Check;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Accepts all that is found now, so that only new findings fail. All modules share one file; each
 * replaces its own entries. Never part of a build by itself: {@code mvn compile baton:baseline}.
 */
@Mojo(
    name = "baseline",
    defaultPhase = LifecyclePhase.NONE,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class BaselineMojo extends JudgingMojo {
  private static final Object ONE_AT_A_TIME = new Object();

  /** Made by Maven. */
  public BaselineMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    List<Path> paths = paths();
    if (isSkipped() || paths.isEmpty()) {
      return;
    }
    try {
      // modules that are built at the same time write the same file
      synchronized (ONE_AT_A_TIME) {
        getLog().info(Check.baseline(judging(options(project, paths))).write());
      }
    } catch (CannotCheck e) {
      throw failure(e);
    } catch (IOException e) {
      throw new MojoExecutionException("the baseline cannot be written", e);
    }
  }
}
