package dev.baton.engine.bench;

import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Baton adds to the CPU time that the compiler needs for a module, in a process that compiles
 * and then checks against one that only compiles: medians of runs that alternate. Modules are the
 * sources jars on the class path, once as they are and once with three cells and three roles.
 */
public final class BesideJavac {
  private static final int PAIRS = 3;
  private static final int DECLARED = 3;
  private static final Pattern FIELD =
      Pattern.compile("(?m)^    private (?!static |final )[\\w<>\\[\\], ]+ \\w+;");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^public (final |abstract )?class ");

  private BesideJavac() {}

  /** Prints a line for each module and form. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2) {
      child(Path.of(arguments[0]), arguments[1].equals("check"));
      return;
    }
    System.out.printf(
        "%-34s %9s %10s %10s %8s %9s%n",
        "module", "declares", "javac ms", "and baton", "adds", "findings");
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      if (entry.endsWith("-sources.jar")) {
        measure(Path.of(entry), false);
        measure(Path.of(entry), true);
      }
    }
  }

  private static void measure(Path jar, boolean declares) throws Exception {
    Path folder = Files.createTempDirectory("baton-javac");
    try {
      Folders.unpack(jar, folder.resolve("sources"));
      if (declares) {
        declare(folder.resolve("sources"));
      }
      long[] alone = new long[PAIRS];
      long[] both = new long[PAIRS];
      long findings = 0;
      for (int i = 0; i < PAIRS; i++) {
        alone[i] = child(folder, "compile")[0];
        long[] checked = child(folder, "check");
        both[i] = checked[0];
        findings = checked[1];
      }
      double added = 100.0 * (Cpu.median(both) - Cpu.median(alone)) / Cpu.median(alone);
      System.out.printf(
          "%-34s %9s %10d %10d %7.1f%% %9d%n",
          String.valueOf(jar.getFileName()).replace("-sources.jar", ""),
          declares ? "a few" : "nothing",
          Cpu.median(alone),
          Cpu.median(both),
          added,
          findings);
    } finally {
      Folders.delete(folder);
    }
  }

  private static long[] child(Path folder, String what) throws Exception {
    return Cpu.ofChild(List.of(), BesideJavac.class, List.of(folder.toString(), what));
  }

  /** Three fields of the largest classes are owned, three other large classes have roles. */
  public static void declare(Path sources) throws IOException {
    List<Path> largest = new ArrayList<>(Compiled.of(sources));
    largest.sort(Comparator.comparing((Path file) -> -file.toFile().length()));
    int cells = 0;
    int roles = 0;
    for (Path file : largest) {
      String text = Files.readString(file);
      Matcher field = FIELD.matcher(text);
      Matcher type = TYPE.matcher(text);
      if (cells < DECLARED && field.find()) {
        String owned = "    @dev.baton.annotation.OwnedBy(\"writer\")\n";
        Files.writeString(file, text.substring(0, field.start()) + owned + text.substring(field.start()));
        cells++;
      } else if (roles < DECLARED && type.find()) {
        String role = roles++ == 0 ? "writer" : "reviewer";
        String run = "@dev.baton.annotation.AgentRole(\"" + role + "\")\n";
        Files.writeString(file, text.substring(0, type.start()) + run + text.substring(type.start()));
      }
    }
  }

  private static void child(Path folder, boolean checks) throws Exception {
    Path classes = folder.resolve("classes");
    Path sources = folder.resolve("sources");
    Compiled.compile(sources, classes);
    long findings = 0;
    if (checks) {
      CheckOptions options = CheckOptions.of(List.of(classes, sources)).cache(false);
      findings = Stream.of(Check.run(options)).mapToLong(o -> o.report().findings().size()).sum();
    }
    System.out.println(Cpu.ofThis() + " " + findings);
  }
}
