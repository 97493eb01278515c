package dev.baton.engine.bench.beside;

import dev.baton.engine.bench.Compiled;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the tools are run on: a folder of sources, and one with what became of them.
 *
 * @param apart whether each source is a program of its own
 */
record Target(Path sources, Path classes, boolean apart) {
  /** Beginnings of the names of jars that the samples or the modules are compiled against. */
  private static final List<String> NEEDED =
      List.of(
          "baton-",
          "checker-qual",
          "jspecify",
          "jackson-",
          "slf4j-api",
          "langgraph4j",
          "async-generator",
          "langchain4j",
          "google-adk",
          "spring-ai-alibaba");

  /** A place that a tool reports: the file's name below the sources, or its simple name. */
  record Report(String file, int line, String kind) {}

  List<Path> files() throws IOException {
    return Compiled.of(sources);
  }

  List<Path> classFiles() throws IOException {
    try (Stream<Path> all = Files.walk(classes)) {
      return all.filter(f -> f.toString().endsWith(".class")).sorted().toList();
    }
  }

  /** What sources are compiled against: the tools stay out of it. */
  static List<Path> libraries() {
    return everything()
        .filter(entry -> Files.isDirectory(entry) || isNeeded(String.valueOf(entry.getFileName())))
        .toList();
  }

  private static boolean isNeeded(String name) {
    return !name.endsWith("-sources.jar") && NEEDED.stream().anyMatch(name::startsWith);
  }

  static String classpath() {
    return libraries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** This process's class path. */
  static Stream<Path> everything() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
  }

  Report report(Path file, int line, String kind) {
    return new Report(
        sources.toAbsolutePath().relativize(file.toAbsolutePath()).toString(), line, kind);
  }
}
