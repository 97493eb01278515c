package dev.baton.engine.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs the compiler in this process, as a build does. */
public final class Compiled {
  private Compiled() {}

  /** Compiles all sources below a folder; what they need is on this process's class path. */
  public static void compile(Path sources, Path classes) throws IOException {
    compile(List.of(sources), classes);
  }

  /** Compiles all sources below these folders. */
  static void compile(List<Path> folders, Path classes) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path folder : folders) {
      sources.addAll(of(folder));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Files.createDirectories(classes);
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-nowarn",
              "-g",
              "-d",
              classes.toString(),
              "-cp",
              System.getProperty("java.class.path"));
      boolean done =
          compiler
              .getTask(
                  said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!done) {
        throw new IllegalStateException("the sources do not compile: " + said);
      }
    }
  }

  /** The sources below a folder; modules are left aside, as everything is on the class path. */
  public static List<Path> of(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(
          all.filter(f -> f.toString().endsWith(".java"))
              .filter(f -> !f.endsWith("module-info.java"))
              .sorted()
              .toList());
    }
  }
}
