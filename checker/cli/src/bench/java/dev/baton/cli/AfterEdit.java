package dev.baton.cli;

import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;

/**
 * How long a check takes after one file of a module was edited, with what earlier runs remembered
 * and without: in a process that has checked the module before (medians of 20, without the cache of
 * 5), and as a new process (medians of 5), which is also asked again with nothing edited. The edit
 * adds a method to the largest file. Where class files are beside the sources, the compiler has
 * brought them up to date before the clock starts, as a build or an IDE does.
 *
 * <p>{@code java -cp checker/cli/target/baton.jar
 * checker/cli/src/bench/java/dev/baton/cli/AfterEdit.java checker/cli/target/baton SOURCES.jar
 * [nothing|few [classes|sources]]}
 */
public final class AfterEdit {
  private static final int COLD = 5;
  private static final Pattern FIELD =
      Pattern.compile("(?m)^    private (?!static |final )[\\w<>\\[\\], ]+ \\w+;");
  private static final Pattern TYPE = Pattern.compile("(?m)^public (final |abstract )?class ");
  private final String launcher;
  private final Path folder;
  private final boolean compiles;
  private final Path edited;
  private final String text;
  private int edits;

  private AfterEdit(String launcher, Path folder, boolean compiles) throws IOException {
    this.launcher = launcher;
    this.folder = folder;
    this.compiles = compiles;
    this.edited = largest(folder.resolve("sources")).get(0);
    this.text = Files.readString(edited);
  }

  public static void main(String[] arguments) throws Exception {
    System.out.printf(
        "%-8s %-8s | %13s %13s | %13s %13s %13s%n",
        "input", "declares", "warm, no cache", "warm", "cold, no cache", "cold", "cold, no edit");
    List<String> declares =
        arguments.length > 2 ? List.of(arguments[2]) : List.of("nothing", "few");
    List<String> inputs =
        arguments.length > 3 ? List.of(arguments[3]) : List.of("classes", "sources");
    for (String input : inputs) {
      for (String declared : declares) {
        Path folder = Files.createTempDirectory("after-edit");
        try {
          unpack(Path.of(arguments[1]), folder.resolve("sources"));
          if (declared.equals("few")) {
            declare(folder.resolve("sources"));
          }
          System.out.printf("%-8s %-8s |", input, declared);
          AfterEdit module = new AfterEdit(arguments[0], folder, input.equals("classes"));
          module.measure(arguments.length > 4 ? arguments[4] : "warm and cold");
        } finally {
          delete(folder);
        }
      }
    }
  }

  private void measure(String what) throws Exception {
    // a project with a place for what is remembered
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Files.createDirectories(folder.resolve("target"));
    if (compiles) {
      compile(largest(folder.resolve("sources")));
    }
    if (what.contains("warm")) {
      warm(false);
      warm(true);
      print(median(5, () -> warm(false)));
      print(median(20, () -> warm(true)));
    }
    System.out.print(" |");
    if (what.contains("cold")) {
      cold("--no-cache"); // writes the archive of classes
      print(median(COLD, () -> cold("--no-cache")));
      print(median(COLD, () -> cold("--color=never")));
      print(median(COLD, () -> asked("--color=never")));
    }
    System.out.println();
  }

  private static void print(double millis) {
    System.out.printf(Locale.ROOT, " %10.0f ms", millis);
    System.out.flush();
  }

  private interface Run {
    double millis() throws Exception;
  }

  private static double median(int runs, Run run) throws Exception {
    double[] times = new double[runs];
    for (int i = 0; i < runs; i++) {
      times[i] = run.millis();
    }
    Arrays.sort(times);
    return times[runs / 2];
  }

  private double warm(boolean cache) throws Exception {
    edit();
    long start = System.nanoTime();
    Check.run(CheckOptions.of(paths()).cache(cache));
    return (System.nanoTime() - start) / 1e6;
  }

  private double cold(String option) throws Exception {
    edit();
    return asked(option);
  }

  private double asked(String option) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", launcher, "check", "--fail-on=never"));
    command.add(option);
    paths().forEach(path -> command.add(path.toString()));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command + " ended with " + process.exitValue());
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private List<Path> paths() {
    Path sources = folder.resolve("sources");
    return compiles ? List.of(folder.resolve("classes"), sources) : List.of(sources);
  }

  private void edit() throws IOException {
    String method = "\n    static int edited" + edits + "() { return " + edits++ + "; }\n}\n";
    Files.writeString(edited, text.substring(0, text.lastIndexOf('}')) + method);
    if (compiles) {
      compile(List.of(edited));
    }
  }

  private void compile(List<Path> files) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String path = classes + java.io.File.pathSeparator + System.getProperty("java.class.path");
    List<String> options =
        new ArrayList<>(
            List.of("-proc:none", "-nowarn", "-g", "-d", classes.toString(), "-cp", path));
    files.forEach(file -> options.add(file.toString()));
    if (ToolProvider.getSystemJavaCompiler()
            .run(null, null, OutputStream.nullOutputStream(), options.toArray(String[]::new))
        != 0) {
      throw new IllegalStateException("the sources do not compile");
    }
  }

  /** Three fields of the largest classes are owned, three other large classes have roles. */
  private static void declare(Path sources) throws IOException {
    int cells = 0;
    int roles = 0;
    for (Path file : largest(sources)) {
      String text = Files.readString(file);
      Matcher field = FIELD.matcher(text);
      Matcher type = TYPE.matcher(text);
      if (cells < 3 && field.find()) {
        insert(file, field.start(), "    @dev.baton.annotation.OwnedBy(\"writer\")\n");
        cells++;
      } else if (roles < 3 && type.find()) {
        String role = roles++ == 0 ? "writer" : "reviewer";
        insert(file, type.start(), "@dev.baton.annotation.AgentRole(\"" + role + "\")\n");
      }
    }
  }

  private static void insert(Path file, int at, String line) throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, at) + line + text.substring(at));
  }

  private static List<Path> largest(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.endsWith("module-info.java"))
          .sorted(Comparator.comparing((Path f) -> -f.toFile().length()).thenComparing(f -> f))
          .toList();
    }
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        Path file = folder.resolve(entry.getName()).normalize();
        if (entry.getName().endsWith(".java") && file.startsWith(folder)) {
          Files.createDirectories(file.resolveSibling("x").getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.write(file, in.readAllBytes());
          }
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
