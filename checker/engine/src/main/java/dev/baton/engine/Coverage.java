package dev.baton.engine;

import dev.baton.engine.code.TypeCode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which sources the class files that were read come from. */
final class Coverage {
  private static final Set<String> WITHOUT_TYPES = Set.of("package-info.java", "module-info.java");
  private final Set<String> covered = new HashSet<>();

  /**
   * Of class files.
   *
   * @param others the sources of those that were not read in depth
   */
  Coverage(List<TypeCode> types, Set<String> others) {
    covered.addAll(others);
    types.forEach(type -> covered.add(type.sourcePath()));
  }

  /** Those of the sources that no class file comes from. */
  List<Path> uncovered(List<Path> sources) {
    return sources.stream().filter(s -> !isCovered(s)).toList();
  }

  /** The end of the path is what a class file tells of its source: package and file. */
  private boolean isCovered(Path source) {
    int names = source.getNameCount();
    if (WITHOUT_TYPES.contains(source.getName(names - 1).toString())) {
      return true;
    }
    for (int from = 0; from < names; from++) {
      if (covered.contains(source.subpath(from, names).toString().replace('\\', '/'))) {
        return true;
      }
    }
    return false;
  }
}
