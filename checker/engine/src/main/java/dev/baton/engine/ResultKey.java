package dev.baton.engine;

import dev.baton.engine.build.BuildSettings;
import dev.baton.engine.cache.Identity;
import dev.baton.engine.cache.Key;
import dev.baton.engine.dependency.Dependencies;
import dev.baton.engine.model.Assumptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that the result of a run depends on.
 *
 * @param read the sources whose content counts; of the others, only that they are there
 */
record ResultKey(Analysis.Request request, FrontEnd frontEnd, Inputs inputs, List<Path> read) {

  /** Its hash, with these class files. */
  String text(List<byte[]> classes) throws IOException {
    Key key = new Key().add(Identity.ofThis()).add(frontEnd.name());
    key.add(Path.of("").toAbsolutePath().toString()).add(request.root().toString());
    key.add(inputs.problems());
    // what a build says is counted, not how it says it
    key.add(Dependencies.find(request.root(), request.paths(), request.classpath()));
    assumptions(request.assumptions(), key);
    key.add(inputs.sources());
    sources(key);
    key.add(inputs.classes());
    classes.forEach(key::add);
    classPath(key);
    return key.text();
  }

  /** The same, with the class files as they are now. */
  String text() throws IOException {
    List<byte[]> classes = new ArrayList<>();
    if (frontEnd != FrontEnd.SOURCES_ALONE) {
      for (Path file : inputs.classes()) {
        classes.add(Files.readAllBytes(file));
      }
    }
    return text(classes);
  }

  private static void assumptions(Assumptions said, Key key) {
    key.add(new TreeSet<>(said.modelClients())).add(new TreeSet<>(said.runsHere()));
    key.add(new TreeSet<>(said.runsLater())).add(said.stated());
  }

  private void sources(Key key) {
    BuildSettings build = new BuildSettings();
    Map<Path, String> settings = new HashMap<>();
    Set<Path> names = new HashSet<>();
    read.forEach(file -> names.add(file.getFileName()));
    for (Path file : inputs.sources()) {
      // a type is looked for in every file of its name
      if (names.contains(file.getFileName())) {
        Path folder = file.resolveSibling("");
        key.add(file.toString()).add(content(file));
        key.add(settings.computeIfAbsent(folder, f -> settingsOf(file, build)));
      }
    }
    key.add(read);
  }

  /** The same for all files of a folder. */
  private static String settingsOf(Path file, BuildSettings build) {
    return build.release(file) + " " + build.encoding(file);
  }

  /** What cannot be read is named by who reads it. */
  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private void classPath(Key key) {
    entries(request.classpath(), key);
    entries(inputs.roots(), key);
    key.add(Identity.ofClassPath());
  }

  private static void entries(Collection<Path> entries, Key key) {
    for (Path entry : entries) {
      key.add(entry.toString()).add(Identity.of(entry));
    }
  }
}
