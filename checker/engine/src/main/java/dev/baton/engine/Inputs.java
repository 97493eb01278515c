package dev.baton.engine;

import dev.baton.engine.relevance.ClassScan;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that stand at the paths of a request, sorted. Links are followed; one that leads back
 * to a folder around it is named.
 *
 * @param roots the folders of class files that belong to the sources, beside them
 */
record Inputs(
    List<Path> sources, List<Path> classes, Collection<Path> roots, List<String> problems) {
  private static final List<String> OUTPUTS =
      List.of("target/classes", "build/classes/java/main", "build/classes/kotlin/main");
  private static final Path SOURCES = Path.of("src", "main");

  static Inputs find(List<Path> paths) throws IOException {
    Visitor visitor = new Visitor();
    for (Path path : paths) {
      if (!Files.isReadable(path)) {
        throw new IOException(path + ": cannot be read");
      }
      visitor.walk(path);
    }
    Set<Path> roots = new TreeSet<>();
    for (Path source : List.copyOf(visitor.sources)) {
      roots.addAll(outputsOf(source));
    }
    for (Path root : roots) {
      if (visitor.classes.stream().noneMatch(c -> c.startsWith(root))) {
        visitor.walk(root);
      }
    }
    return new Inputs(
        List.copyOf(visitor.sources), List.copyOf(visitor.classes), roots, visitor.problems);
  }

  /** The same, without the class files that come from these sources. */
  Inputs without(List<Path> changed) throws IOException {
    if (changed.isEmpty()) {
      return this;
    }
    List<Path> current = new ArrayList<>();
    for (Path file : classes) {
      Optional<ClassScan> scan = ClassScan.of(Files.readAllBytes(file));
      Set<String> from = scan.map(s -> Set.of(s.source())).orElse(Set.of());
      if (new Coverage(List.of(), from).uncovered(changed).size() == changed.size()) {
        current.add(file);
      }
    }
    return new Inputs(sources, List.copyOf(current), roots, problems);
  }

  /** Where Maven and Gradle put the classes of a source. */
  private static List<Path> outputsOf(Path source) {
    for (Path at = source.getParent(); at != null; at = at.getParent()) {
      if (at.endsWith(SOURCES)) {
        Path main = at.getParent();
        Path module = main == null ? null : main.getParent();
        Path home = module == null ? Path.of("") : module;
        return OUTPUTS.stream().map(home::resolve).filter(Files::isDirectory).toList();
      }
    }
    return List.of();
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Set<Path> sources = new TreeSet<>();
    private final Set<Path> classes = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    void walk(Path path) throws IOException {
      Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean tests =
          folder.endsWith("src/test")
              || folder.endsWith("test-classes")
              || folder.endsWith("build/classes/java/test");
      Path name = folder.getFileName();
      boolean hidden =
          name != null && name.toString().startsWith(".") && name.toString().length() > 2;
      return tests || hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.toString();
      if (attributes.isRegularFile() && name.endsWith(".java")) {
        sources.add(file);
      } else if (attributes.isRegularFile()
          && name.endsWith(".class")
          && !name.endsWith("module-info.class")) {
        classes.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (e instanceof NoSuchFileException) { // gone since its folder was listed
        return FileVisitResult.CONTINUE;
      }
      boolean loops = e instanceof FileSystemLoopException;
      problems.add(file + (loops ? ": leads back to a folder around it" : ": cannot be read"));
      return FileVisitResult.CONTINUE;
    }
  }
}
