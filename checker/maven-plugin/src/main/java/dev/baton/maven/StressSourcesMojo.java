package dev.baton.maven;

import dev.baton.harness.stresstarget.StressSources;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Generates a jcstress test for every pair of operations of the module's {@code @StressTarget}
 * classes, for builds that want no annotation processor of Baton's: the tests become test sources,
 * and stay out of what is shipped. jcstress's own processor makes them runnable; name it in the
 * compilation of the tests, since JDK 23 and later run none that is not named.
 */
@Mojo(
    name = "stress-sources",
    defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class StressSourcesMojo extends ProjectMojo {
  /** Where the tests are generated, and can be read. */
  @Parameter(
      property = "baton.stressSources",
      defaultValue = "${project.build.directory}/generated-test-sources/baton")
  private @Nullable File generated;

  /** Made by Maven. */
  public StressSourcesMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path classes = Path.of(project.getBuild().getOutputDirectory());
    if (isSkipped()) {
      return;
    }
    if (!Files.isDirectory(classes)) {
      getLog().info("no classes to stress");
      return;
    }
    Path out = Path.of(String.valueOf(generated));
    StringWriter told = new StringWriter();
    try {
      boolean done = StressSources.generate(classes, out, classpath(), told);
      String text = told.toString().strip();
      if (!done) {
        throw new MojoFailureException("Baton: a class cannot be stressed\n" + text);
      }
      if (!text.isEmpty()) {
        getLog().info(text);
      }
    } catch (IOException e) {
      throw new MojoExecutionException("the stress tests cannot be written to " + out, e);
    }
    project.addTestCompileSourceRoot(out.toString());
  }

  private List<Path> classpath() throws MojoExecutionException {
    try {
      return project.getTestClasspathElements().stream().map(Path::of).toList();
    } catch (DependencyResolutionRequiredException e) {
      throw new MojoExecutionException("the class path of the tests is not known", e);
    }
  }
}
