package dev.baton.engine.check;

import dev.baton.engine.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a run takes place.
 *
 * @param root what places are relative to: the current folder, or the root of the project where
 *     what is checked lies elsewhere
 * @param config the settings at the project's root, if there are any
 * @param repository the folder under version control around the root; the root where there is none
 */
record Project(Path root, Optional<Path> config, Path repository) {

  /** The project around these paths. */
  static Project around(List<Path> paths) throws IOException {
    Path here = Path.of("").toRealPath();
    Path common = common(paths, here);
    Optional<Path> config =
        above(common, Config.FILE)
            .or(() -> above(here, Config.FILE))
            .map(p -> p.resolve(Config.FILE));
    Path root = common.startsWith(here) ? here : rootOf(common);
    return new Project(root, config, above(root, ".git").orElse(root));
  }

  private static Path rootOf(Path folder) {
    return above(folder, Config.FILE)
        .or(() -> above(folder, ".git"))
        .or(() -> above(folder, "pom.xml"))
        .or(() -> above(folder, "settings.gradle"))
        .or(() -> above(folder, "settings.gradle.kts"))
        .orElse(folder);
  }

  private static Path common(List<Path> paths, Path here) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Path path : paths) {
      Path real = path.toRealPath();
      folders.add(Files.isDirectory(real) ? real : real.resolveSibling(""));
    }
    return folders.stream().reduce(Project::shared).orElse(here);
  }

  private static Path shared(Path one, Path other) {
    Path at = one;
    while (at.getParent() != null && !other.startsWith(at)) {
      at = at.getParent();
    }
    return at;
  }

  /** The nearest folder, from this one upwards, that has an entry of this name. */
  private static Optional<Path> above(Path folder, String name) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(name))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** The way from the repository to the root: empty, or ending in {@code /}. */
  String prefix() {
    String way = repository.relativize(root).toString().replace('\\', '/');
    return way.isEmpty() ? "" : way + "/";
  }

  /** A path as it is relative to the root, with {@code /}. */
  String relative(Path path) {
    Path from = root.toAbsolutePath().normalize();
    Path to = path.toAbsolutePath().normalize();
    return (to.startsWith(from) ? from.relativize(to) : to).toString().replace('\\', '/');
  }
}
