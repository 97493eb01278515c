package dev.baton.harness.jcstress;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * jcstress's lists of tests on this JVM's class path. jcstress reads the first and overlooks the
 * others, and a list holds the tests of its last compilation alone: both drop tests in silence.
 * Stateless.
 */
final class TestLists {
  private static final String NAME = "META-INF/TestList";
  private static final String RUNNER = "_jcstress.class";

  private TestLists() {}

  /** Whether jcstress overlooks some of them. */
  static boolean areSeveral() throws IOException {
    return all().size() > 1;
  }

  /** Whether there is none, and so no test. */
  static boolean areMissing() throws IOException {
    return all().isEmpty();
  }

  private static Set<String> all() throws IOException {
    Set<String> found = new LinkedHashSet<>();
    for (URL list : Collections.list(TestList.class.getClassLoader().getResources(NAME))) {
      found.add(list.toString());
    }
    return found;
  }

  /**
   * Writes one list of all tests.
   *
   * @return what to put first on the class path
   */
  static Path merge(Path folder) throws IOException {
    Set<String> lines = new LinkedHashSet<>();
    for (URL list : Collections.list(TestList.class.getClassLoader().getResources(NAME))) {
      try (InputStream in = list.openStream()) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
      }
    }
    Path merged = folder.resolve("all-tests");
    Files.createDirectories(merged.resolve("META-INF"));
    Files.write(merged.resolve(NAME), lines);
    return merged;
  }

  /** Runners that are compiled and in no list, by name; in directories, where builds happen. */
  static List<String> unlisted() throws IOException {
    Set<String> listed =
        TestList.tests().stream()
            .map(test -> TestList.getInfo(test).generatedRunner())
            .collect(Collectors.toSet());
    Set<String> found = new TreeSet<>();
    for (String root : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path folder = Path.of(root);
      if (Files.exists(folder.resolve(NAME)) && Files.isDirectory(folder)) {
        found.addAll(runners(folder));
      }
    }
    found.removeAll(listed);
    return new ArrayList<>(found);
  }

  private static List<String> runners(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.endsWith(RUNNER))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .map(file -> file.replace(File.separatorChar, '.'))
          .toList();
    }
  }
}
