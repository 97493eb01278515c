package dev.baton.engine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The files that stand at the paths of a request, sorted; links are not followed, so none loops.
 */
record Inputs(List<Path> sources, List<Path> classes, List<String> problems) {

  static Inputs find(List<Path> paths) throws IOException {
    Inputs inputs = new Inputs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Path path : paths) {
      if (!Files.isReadable(path)) {
        throw new IOException(path + ": cannot be read");
      }
      Files.walkFileTree(path, inputs.new Visitor());
    }
    Collections.sort(inputs.sources);
    Collections.sort(inputs.classes);
    return inputs;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
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
      problems.add(file + ": cannot be read");
      return FileVisitResult.CONTINUE;
    }
  }
}
