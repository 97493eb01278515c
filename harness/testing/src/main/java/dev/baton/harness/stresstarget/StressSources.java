package dev.baton.harness.stresstarget;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Generates the tests of compiled targets, for builds that want no processor in their own
 * compilation: run it between {@code compile} and {@code test-compile}, and add the folder to the
 * test sources. The tests stay out of what is shipped that way, too. Stateless.
 */
public final class StressSources {
  private static final String MARK = "Ldev/baton/harness/stresstarget/StressTarget;";

  private StressSources() {}

  /** Arguments: folder of classes, folder for sources, class path. Exit status 1 for problems. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: StressSources CLASSES OUT CLASSPATH");
      System.exit(2);
    }
    List<Path> classPath = Stream.of(arguments[2].split(File.pathSeparator)).map(Path::of).toList();
    PrintWriter log = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    boolean done = generate(Path.of(arguments[0]), Path.of(arguments[1]), classPath, log);
    System.exit(done ? 0 : 1);
  }

  /**
   * Writes the tests of every target in a folder of classes.
   *
   * @param out is made where it is missing
   * @param classPath what the classes need, with jcstress
   * @param log is told what cannot be tested, and why
   * @return whether there was no problem
   */
  public static boolean generate(Path classes, Path out, List<Path> classPath, Writer log)
      throws IOException {
    List<String> targets = targets(classes);
    Files.createDirectories(out);
    if (targets.isEmpty()) {
      log.write("no @StressTarget in " + classes + System.lineSeparator());
      log.flush();
      return true;
    }
    String path =
        Stream.concat(Stream.of(classes), classPath.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    Predicate<String> own =
        name -> Files.exists(classes.resolve(name.replace('.', '/') + ".class"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      // parameter names, which tell a version from a number, are read from class files for it alone
      var options =
          List.of(
              "-proc:only", "-parameters", "-cp", path, "-s", out.toString(), "-d", out.toString());
      var task = compiler.getTask(log, files, null, options, targets, null);
      task.setProcessors(List.of(new StressTargetProcessor(own)));
      return task.call();
    }
  }

  /** Canonical names of the classes that carry the annotation. */
  private static List<String> targets(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".class")).sorted().toList();
      List<String> found = new ArrayList<>();
      for (Path file : all) {
        // the constant pool has the name of the annotation wherever it is used
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (bytes.contains(MARK) && bytes.contains("RuntimeVisibleAnnotations")) {
          String name = classes.relativize(file).toString().replaceFirst("\\.class$", "");
          found.add(name.replace(File.separatorChar, '.').replace('$', '.'));
        }
      }
      return found;
    }
  }
}
