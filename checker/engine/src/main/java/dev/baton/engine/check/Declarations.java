package dev.baton.engine.check;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The declarations that a run judged: those in the checked files, and those that are nowhere in the
 * project any more. An entry of a baseline that stands elsewhere is left alone.
 */
final class Declarations {
  private final Set<String> checked = new HashSet<>();
  private final Set<String> present = new HashSet<>();
  private final Path project;
  private boolean walked;

  /**
   * Of a run.
   *
   * @param files the checked source files
   * @param project the folder in which others may stand
   */
  Declarations(Collection<String> files, Path project) {
    files.forEach(file -> addSuffixes(file, checked));
    this.project = project;
  }

  private static void addSuffixes(String file, Set<String> to) {
    String path = file.replace('\\', '/');
    for (int at = 0; at >= 0; at = path.indexOf('/', at + 1)) {
      to.add(path.substring(at == 0 ? 0 : at + 1));
    }
  }

  /** Whether the run judged what stands in this declaration: {@code demo.Typos.fix(String)}. */
  boolean contains(String declaration) {
    return isIn(checked, declaration) || !isIn(elsewhere(), declaration);
  }

  private static boolean isIn(Set<String> files, String declaration) {
    if (files.contains(declaration)) {
      return true;
    }
    int parameters = declaration.indexOf('(');
    String path = parameters < 0 ? declaration : declaration.substring(0, parameters);
    StringBuilder file = new StringBuilder();
    for (String part : path.split("\\.", -1)) {
      file.append(file.isEmpty() ? "" : "/").append(part);
      if (files.contains(file + ".java")) {
        return true;
      }
    }
    return false;
  }

  private Set<String> elsewhere() {
    if (!walked) {
      walked = true;
      try {
        Files.walkFileTree(project, new SourceNames());
      } catch (IOException e) {
        // what cannot be walked is not there
        present.clear();
      }
    }
    return present;
  }

  private final class SourceNames extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(".java")) {
        addSuffixes(project.relativize(file).toString(), present);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
