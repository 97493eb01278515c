package dev.baton.engine.dependency;

import dev.baton.engine.model.Fact.LibraryUsed;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.release.Releases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries of a build that a law can ask for ({@link Releases#ARTIFACTS}), as far as its files
 * tell.
 */
public final class Dependencies {
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.+-]*)\\.jar");
  private static final int MOST_FOLDERS_UP = 12;
  private final Path root;
  private final Map<List<String>, LibraryUsed> found = new LinkedHashMap<>();

  private Dependencies(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * The libraries that these class paths and the builds around these paths name.
   *
   * @param root what places are relative to
   */
  public static List<LibraryUsed> find(
      Path root, Collection<Path> paths, Collection<Path> classpath) {
    Dependencies dependencies = new Dependencies(root);
    classpath.forEach(dependencies::jar);
    for (Path folder : folders(paths)) {
      dependencies.build(folder);
    }
    return List.copyOf(dependencies.found.values());
  }

  /** The folders around the paths, up to where the repository ends. */
  private static Set<Path> folders(Collection<Path> paths) {
    Set<Path> folders = new LinkedHashSet<>();
    for (Path path : paths) {
      Path folder = path.toAbsolutePath().normalize();
      for (int up = 0; folder != null && up < MOST_FOLDERS_UP; up++) {
        folders.add(folder);
        if (Files.exists(folder.resolve(".git"))) {
          break;
        }
        folder = folder.getParent();
      }
    }
    return folders;
  }

  private void jar(Path entry) {
    Path name = entry.getFileName();
    Matcher jar = JAR.matcher(name == null ? "" : name.toString());
    if (jar.matches()) {
      note(jar.group(1), jar.group(2), entry, 0);
    }
  }

  private void build(Path folder) {
    try {
      Path pom = folder.resolve("pom.xml");
      if (Files.isRegularFile(pom)) {
        MavenBuild.read(pom).forEach(used -> note(used, pom));
      }
      for (String script : List.of("build.gradle", "build.gradle.kts")) {
        Path gradle = folder.resolve(script);
        if (Files.isRegularFile(gradle)) {
          GradleBuild.script(text(gradle)).forEach(used -> note(used, gradle));
        }
      }
      Path catalog = folder.resolve("gradle/libs.versions.toml");
      if (Files.isRegularFile(catalog)) {
        GradleBuild.catalog(text(catalog)).forEach(used -> note(used, catalog));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(Named used, Path file) {
    note(used.artifact(), used.version(), file, used.line());
  }

  private void note(String artifact, String version, Path file, int line) {
    if (!Releases.ARTIFACTS.contains(artifact) || version.isEmpty() || version.contains("$")) {
      return;
    }
    Path absolute = file.toAbsolutePath().normalize();
    String name =
        absolute.startsWith(root) ? root.relativize(absolute).toString() : file.toString();
    Place place = Place.line(name.replace('\\', '/'), line);
    found.putIfAbsent(List.of(artifact, version), new LibraryUsed(artifact, version, place));
  }

  /** A library that a build names; the line is 0 where it is unknown. */
  record Named(String artifact, String version, int line) {}

  static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  static List<Named> none() {
    return List.of();
  }

  /** The text of a build file, whose encoding nobody knows yet; what is looked for is ASCII. */
  static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  /** Whether the text of a build file can name a library that is asked for. */
  static boolean isOfUse(String text) {
    return Releases.ARTIFACTS.stream().anyMatch(text::contains);
  }
}
