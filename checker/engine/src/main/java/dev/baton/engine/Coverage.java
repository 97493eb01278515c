package dev.baton.engine;

import dev.baton.engine.code.TypeCode;
import java.nio.file.Path;
import java.util.ArrayList;
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
    List<Path> found = new ArrayList<>();
    for (Path source : sources) {
      if (!isCovered(source)) {
        found.add(source);
      }
    }
    return found;
  }

  /** The end of the path is what a class file tells of its source: package and file. */
  private boolean isCovered(Path source) {
    String path = source.toString().replace('\\', '/');
    if (WITHOUT_TYPES.contains(path.substring(path.lastIndexOf('/') + 1))) {
      return true;
    }
    for (int from = 0; from >= 0; from = path.indexOf('/', from + 1)) {
      if (covered.contains(path.substring(from == 0 ? 0 : from + 1))) {
        return true;
      }
    }
    return false;
  }
}
