package dev.baton.engine.cache;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Where a project's cache lies: in the output folder of its build, so that {@code clean} takes it
 * away, else among the caches of the user.
 */
public final class CacheFolder {
  private static final Map<String, String> OUTPUTS =
      Map.of("pom.xml", "target", "build.gradle", "build", "build.gradle.kts", "build");

  private CacheFolder() {}

  /**
   * The folder for a run.
   *
   * @param paths what it checks
   */
  public static Path of(Collection<Path> paths) {
    return paths.stream()
        .map(path -> path.toAbsolutePath().normalize())
        .flatMap(path -> output(path).stream())
        .findFirst()
        .map(output -> output.resolve("baton/cache"))
        .orElseGet(CacheFolder::ofUser);
  }

  /** The output folder of the module around a path, if something was built there. */
  private static Optional<Path> output(Path path) {
    for (Path at = path; at != null; at = at.getParent()) {
      for (Map.Entry<String, String> build : OUTPUTS.entrySet()) {
        if (Files.isRegularFile(at.resolve(build.getKey()))) {
          Path output = at.resolve(build.getValue());
          return Files.isDirectory(output) ? Optional.of(output) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** One for all projects, as the XDG base directory specification says. */
  public static Path ofUser() {
    return ofUser(System.getenv());
  }

  private static Path ofUser(Map<String, String> environment) {
    String set = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches =
        set.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(set);
    return caches.resolve("baton/results");
  }
}
