package dev.baton.engine.source;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources without writing a file. Stateless. */
public final class MemoryCompiler {
  private MemoryCompiler() {}

  /**
   * What compiling gave.
   *
   * @param classes the class files by name; empty where nothing could be compiled
   * @param errors what the compiler said, {@code file:line: message}
   */
  public record Result(Map<String, byte[]> classes, List<String> errors) {}

  /** Compiles the sources against the class path. */
  public static Result compile(List<Path> sources, List<Path> classpath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return new Result(
          Map.of(), List.of("this Java has no compiler: run with a JDK, or point to class files"));
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    StandardJavaFileManager standard =
        compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8);
    try (Memory memory = new Memory(standard)) {
      List<String> options =
          new ArrayList<>(List.of("-proc:none", "-g", "-nowarn", "-parameters", "-implicit:none"));
      options.add("-classpath");
      options.add(String.join(File.pathSeparator, classpath.stream().map(Path::toString).toList()));
      compiler
          .getTask(null, memory, said, options, null, standard.getJavaFileObjectsFromPaths(sources))
          .call();
      return new Result(memory.bytes(), errors(said));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> errors(DiagnosticCollector<JavaFileObject> said) {
    return said.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(
            d ->
                (d.getSource() == null
                        ? ""
                        : d.getSource().getName() + ":" + d.getLineNumber() + ": ")
                    + d.getMessage(Locale.ROOT))
        .toList();
  }

  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new TreeMap<>();

    Memory(StandardJavaFileManager standard) {
      super(standard);
    }

    Map<String, byte[]> bytes() {
      Map<String, byte[]> all = new TreeMap<>();
      classes.forEach((name, stream) -> all.put(name, stream.toByteArray()));
      return all;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          return classes.computeIfAbsent(name, n -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
