package dev.baton.maven;

import dev.baton.cli.Baton;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Draws the agents of all modules, their routes, and the state that they share. */
@Mojo(
    name = "map",
    aggregator = true,
    defaultPhase = LifecyclePhase.NONE,
    requiresDependencyResolution = ResolutionScope.COMPILE,
    threadSafe = true)
public final class MapMojo extends ProjectMojo {
  /** How it is drawn: html, svg, mermaid, dot, json. */
  @Parameter(property = "baton.format", defaultValue = "html")
  private String format = "html";

  /** The folder in which {@code map} and its format's ending is written. */
  @Parameter(property = "baton.output", defaultValue = "${project.build.directory}/baton")
  private @Nullable File output;

  /** Made by Maven. */
  public MapMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    if (isSkipped()) {
      return;
    }
    Path folder = Path.of(String.valueOf(output));
    Path file = folder.resolve("map." + format);
    List<String> arguments = new ArrayList<>(List.of("map", "--format", format));
    arguments.addAll(List.of("-o", file.toString(), "--classpath", classpath()));
    session.getProjects().stream()
        .flatMap(module -> of(module).stream())
        .forEach(path -> arguments.add(path.toString()));
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new MojoExecutionException(folder + ": cannot be made", e);
    }
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int status = Baton.run(writer, writer, arguments);
    if (status != 0) {
      throw new MojoExecutionException(said.toString().strip());
    }
    getLog().info("map in " + file);
  }

  private String classpath() throws MojoExecutionException {
    try {
      List<String> entries = new ArrayList<>();
      for (MavenProject module : session.getProjects()) {
        entries.addAll(module.getCompileClasspathElements());
      }
      return Stream.of(entries)
          .flatMap(List::stream)
          .distinct()
          .collect(Collectors.joining(File.pathSeparator));
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the class path of the build is not known", e);
    }
  }
}
