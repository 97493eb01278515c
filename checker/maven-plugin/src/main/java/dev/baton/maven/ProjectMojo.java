package dev.baton.maven;

import dev.baton.engine.check.CheckOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What every goal knows: the modules of the build, and where the sources and classes of each are.
 */
abstract class ProjectMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  protected MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  protected MavenSession session;

  /** Does nothing. */
  @Parameter(property = "baton.skip", defaultValue = "false")
  private boolean skip;

  /** What is analysed; by default the module's main sources and classes. */
  @Parameter(property = "baton.paths")
  private @Nullable List<File> paths;

  /** The settings; by default {@code baton.yaml} at the root of the project. */
  @Parameter(property = "baton.config")
  private @Nullable File config;

  @SuppressWarnings("NullAway.Init") // Maven sets the fields
  ProjectMojo() {}

  /** Whether the goal is to do nothing here, and says so. */
  final boolean isSkipped() {
    if (skip) {
      getLog().info("Baton is skipped");
    }
    return skip;
  }

  /** What is analysed of this module; empty where it has neither sources nor classes. */
  final List<Path> paths() {
    return paths == null || paths.isEmpty()
        ? of(project)
        : paths.stream().map(File::toPath).toList();
  }

  /** The sources and classes of a module, as far as there are any. */
  static List<Path> of(MavenProject module) {
    return Stream.concat(
            module.getCompileSourceRoots().stream(),
            Stream.of(module.getBuild().getOutputDirectory()))
        .map(Path::of)
        .filter(Files::isDirectory)
        .toList();
  }

  /**
   * The options of a check of one module, which sees what its dependencies in this build declare.
   */
  final CheckOptions options(MavenProject module, List<Path> what) throws MojoExecutionException {
    List<Path> context = new ArrayList<>();
    for (MavenProject other :
        session.getProjectDependencyGraph().getUpstreamProjects(module, true)) {
      if (isDependency(other, module)) {
        context.addAll(of(other));
      }
    }
    return CheckOptions.of(what)
        .classpath(classpath(module))
        .config(Optional.ofNullable(config).map(File::toPath))
        .module(session.getProjects().size() > 1 ? module.getArtifactId() : "", context);
  }

  private static boolean isDependency(MavenProject other, MavenProject of) {
    return of.getArtifacts().stream()
        .anyMatch(
            artifact ->
                artifact.getGroupId().equals(other.getGroupId())
                    && artifact.getArtifactId().equals(other.getArtifactId()));
  }

  private static List<Path> classpath(MavenProject module) throws MojoExecutionException {
    try {
      return module.getCompileClasspathElements().stream().map(Path::of).toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the class path of " + module.getId() + " is not known", e);
    }
  }
}
