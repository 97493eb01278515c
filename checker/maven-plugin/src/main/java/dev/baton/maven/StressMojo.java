package dev.baton.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Explores and stresses what is found on the module's test class path, in a JVM of its own, as
 * {@code baton stress} does: {@code mvn test-compile baton:stress}.
 */
@Mojo(
    name = "stress",
    defaultPhase = LifecyclePhase.NONE,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class StressMojo extends ProjectMojo {
  /** How long in all, such as 90s or 2m. */
  @Parameter(property = "baton.budget", defaultValue = "1m")
  private String budget = "1m";

  /** Only part i of n, such as 2/5. */
  @Parameter(property = "baton.shard", defaultValue = "1/1")
  private String shard = "1/1";

  /** What random choices start from. */
  @Parameter(property = "baton.seed", defaultValue = "1")
  private String seed = "1";

  /** Only tests whose name contains this. */
  @Parameter(property = "baton.only")
  private @Nullable String only;

  /** Repeats this schedule; use with only. */
  @Parameter(property = "baton.replay")
  private @Nullable String replay;

  /** The folder of the reports: {@code stress.html}, {@code stress.json}, {@code stress.xml}. */
  @Parameter(property = "baton.output", defaultValue = "${project.build.directory}/baton")
  private @Nullable File output;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true)
  private List<Artifact> artifacts = List.of();

  /** Made by Maven. */
  public StressMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path tests = Path.of(project.getBuild().getTestOutputDirectory());
    if (isSkipped()) {
      return;
    }
    if (!Files.isDirectory(tests)) {
      getLog().info("nothing to stress: no test classes");
      return;
    }
    try {
      Process process = new ProcessBuilder(command()).inheritIO().start();
      int status = process.waitFor();
      if (status == 1) {
        throw new MojoFailureException("Baton: a stress test has failed, see above");
      }
      if (status != 0) {
        throw new MojoExecutionException("Baton: the stress tests could not be run, see above");
      }
    } catch (IOException e) {
      throw new MojoExecutionException("no JVM could be started for the stress tests", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("interrupted while the stress tests ran", e);
    }
  }

  private List<String> command() throws MojoExecutionException {
    Path reports = Path.of(String.valueOf(output));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classpath())));
    command.addAll(List.of("dev.baton.cli.Baton", "stress"));
    command.add(String.join(File.pathSeparator, own()));
    command.addAll(List.of("--budget", budget, "--shard", shard, "--seed", seed));
    option(command, "--only", only);
    option(command, "--replay", replay);
    command.addAll(List.of("--memory", reports.resolve("last-failed").toString()));
    command.addAll(List.of("--html", reports.resolve("stress.html").toString()));
    command.addAll(List.of("--json", reports.resolve("stress.json").toString()));
    command.addAll(List.of("--junit", reports.resolve("stress.xml").toString()));
    return command;
  }

  private static void option(List<String> command, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      command.addAll(List.of(name, value));
    }
  }

  /** Where tests are looked for: what this module compiles. */
  private List<String> own() {
    return List.of(
        project.getBuild().getTestOutputDirectory(), project.getBuild().getOutputDirectory());
  }

  /** The module's own libraries come first: its tests were compiled against them. */
  private Set<String> classpath() throws MojoExecutionException {
    try {
      Set<String> entries = new LinkedHashSet<>(project.getTestClasspathElements());
      artifacts.stream()
          .map(Artifact::getFile)
          .filter(file -> file != null)
          .forEach(file -> entries.add(file.getPath()));
      return entries;
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the class path of the tests is not known", e);
    }
  }
}
