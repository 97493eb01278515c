package dev.baton.cli;

import dev.baton.engine.check.CheckOptions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is analysed: the part of the options that several commands share. */
final class ProjectOptions {
  @Parameters(paramLabel = "PATH", description = "files and folders (default: the current folder)")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = {"--classpath", "-cp"},
      paramLabel = "PATHS",
      description = "what the sources are compiled against, as for javac")
  private String classpath = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the settings (default: baton.yaml at the project's root)")
  private @Nullable Path config;

  ProjectOptions() {}

  CheckOptions options() {
    return CheckOptions.of(paths.isEmpty() ? List.of(Path.of(".")) : paths)
        .classpath(entries(classpath))
        .config(Optional.ofNullable(config));
  }

  /** The entries of a class path; {@code lib/*} stands for the jars in {@code lib}. */
  static List<Path> entries(String classpath) {
    List<Path> entries = new ArrayList<>();
    for (String entry : classpath.split(File.pathSeparator, -1)) {
      if (entry.endsWith("*")) {
        entries.addAll(jars(Path.of(entry.substring(0, entry.length() - 1))));
      } else if (!entry.isEmpty()) {
        entries.add(Path.of(entry));
      }
    }
    return entries;
  }

  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
