package dev.baton.maven;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real Maven build of a copy of a project in {@code src/it}. Our own artifacts come from a
 * repository under {@code target}, all others from the one of the outer build, or from where Maven
 * finds them; nothing is installed outside of {@code target}.
 */
final class Build {
  private static final Path HOME = Path.of(System.getProperty("baton.it.maven", ""));
  private static final String VERSION = System.getProperty("baton.it.version", "");
  private static final Path REPOSITORY = Path.of(System.getProperty("baton.it.repository", ""));
  private static final Path OUTER = Path.of(System.getProperty("baton.it.outer-repository", ""));
  private static final Path PROJECTS = Path.of(System.getProperty("baton.it.projects", ""));

  private final Path folder;

  private Build(Path folder) {
    this.folder = folder;
  }

  /** What came of a build. */
  record Result(int status, String log) {}

  /** A fresh copy of {@code src/it/project}, under this name. */
  static Build of(String project, String name) throws IOException {
    Path folder = PROJECTS.resolve(name);
    delete(folder);
    copy(Path.of("src/it", project), folder);
    // makes the copy a project of its own, as a checked out one is
    Files.createDirectories(folder.resolve(".mvn"));
    Files.createDirectories(folder.resolve(".git"));
    return new Build(folder);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Runs Maven with these arguments. */
  Result run(String... arguments) throws IOException, InterruptedException {
    Path settings = folder.resolve("settings.xml");
    Files.writeString(settings, settings());
    List<String> command = new ArrayList<>();
    command.add(HOME.resolve("bin/mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-s", settings.toString()));
    command.add("-Dmaven.repo.local=" + REPOSITORY);
    command.add("-Dbaton.version=" + VERSION);
    if (System.getProperty("baton.it.offline", "").equals("is true")) {
      // files of the outer repository are not the network
      command.addAll(List.of("-o", "-Daether.offline.protocols=file"));
    }
    command.addAll(List.of(arguments));
    Path log = folder.resolve("build.log");
    ProcessBuilder maven =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // a short run is not worth the best code
    maven.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    maven.environment().put("MAVEN_SKIP_RC", "true");
    Process process = maven.start();
    int status = process.waitFor();
    return new Result(status, Files.readString(log));
  }

  private static String settings() {
    String repository =
        "<id>outer</id><url>%s</url><snapshots><enabled>true</enabled></snapshots>"
            .formatted(OUTER.toUri());
    return """
        <settings>
          <profiles><profile><id>outer</id>
            <repositories><repository>%s</repository></repositories>
            <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
          </profile></profiles>
          <activeProfiles><activeProfile>outer</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(repository, repository);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
