package dev.baton.engine.bench;

import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Format;
import dev.baton.engine.check.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Baton adds to the CPU time that the compiler needs for a module, in a process that compiles
 * and then checks against one that only compiles: medians of runs that alternate. Beside it what
 * the process spends from the start of the check to the end of its report, in which the compiler
 * threads of the JVM still work on what they were given before. Modules are the sources jars on the
 * class path, once as they are, once with three cells and three roles spread evenly over their
 * classes, and once with these on their largest classes, which all others lean on.
 */
public final class BesideJavac {
  private static final int PAIRS = 3;
  private static final int DECLARED = 3;
  private static final Pattern FIELD =
      Pattern.compile("(?m)^    private (?!static |final )[\\w<>\\[\\], ]+ \\w+;");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^public (final |abstract )?class ");

  /** What a module declares. */
  private enum Form {
    NOTHING,
    SPREAD,
    LARGEST
  }

  private BesideJavac() {}

  /** Prints a line for each module and form; an argument is a part of the names of the modules. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2) {
      child(Path.of(arguments[0]), arguments[1].equals("check"));
      return;
    }
    System.out.printf(
        "%-26s %9s %10s %10s %8s %10s %9s%n",
        "module", "declares", "javac ms", "and baton", "adds", "check ms", "findings");
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      boolean asked = arguments.length == 0 || entry.contains(arguments[0]);
      if (entry.endsWith("-sources.jar") && asked) {
        for (Form form : Form.values()) {
          measure(Path.of(entry), form);
        }
      }
    }
  }

  private static void measure(Path jar, Form form) throws Exception {
    Path folder = Files.createTempDirectory("baton-javac");
    try {
      Folders.unpack(jar, folder.resolve("sources"));
      if (form == Form.SPREAD) {
        spread(folder.resolve("sources"));
      } else if (form == Form.LARGEST) {
        declare(folder.resolve("sources"));
      }
      long[] alone = new long[PAIRS];
      long[] both = new long[PAIRS];
      long[] check = new long[PAIRS];
      long findings = 0;
      for (int i = 0; i < PAIRS; i++) {
        alone[i] = child(folder, "compile")[0];
        long[] checked = child(folder, "check");
        both[i] = checked[0];
        check[i] = checked[1];
        findings = checked[2];
      }
      double added = 100.0 * (Cpu.median(both) - Cpu.median(alone)) / Cpu.median(alone);
      System.out.printf(
          "%-26s %9s %10d %10d %7.1f%% %10d %9d%n",
          String.valueOf(jar.getFileName()).replace("-sources.jar", ""),
          form.name().toLowerCase(Locale.ROOT),
          Cpu.median(alone),
          Cpu.median(both),
          added,
          Cpu.median(check),
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
      if (cells < DECLARED && own(file)) {
        cells++;
      } else if (roles < DECLARED && enter(file, roles)) {
        roles++;
      }
    }
  }

  /** Three fields are owned and three other classes have roles, evenly among those of a module. */
  public static void spread(Path sources) throws IOException {
    List<Path> fields = naming(FIELD, Compiled.of(sources));
    List<Path> types = naming(TYPE, Compiled.of(sources));
    for (int i = 0; i < DECLARED && !fields.isEmpty(); i++) {
      Path file = fields.get(fields.size() * (2 * i + 1) / (2 * DECLARED));
      own(file);
      types.remove(file);
    }
    for (int i = 0; i < DECLARED; i++) {
      enter(types.get(types.size() * (2 * i + 1) / (2 * DECLARED)), i);
    }
  }

  private static List<Path> naming(Pattern what, List<Path> files) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : files) {
      if (what.matcher(Files.readString(file)).find()) {
        found.add(file);
      }
    }
    return found;
  }

  private static boolean own(Path file) throws IOException {
    return insert(file, FIELD, "    @dev.baton.annotation.OwnedBy(\"writer\")\n");
  }

  private static boolean enter(Path file, int number) throws IOException {
    String role = number == 0 ? "writer" : "reviewer";
    return insert(file, TYPE, "@dev.baton.annotation.AgentRole(\"" + role + "\")\n");
  }

  private static boolean insert(Path file, Pattern before, String line) throws IOException {
    String text = Files.readString(file);
    Matcher found = before.matcher(text);
    if (!found.find()) {
      return false;
    }
    Files.writeString(file, text.substring(0, found.start()) + line + text.substring(found.start()));
    return true;
  }

  private static void child(Path folder, boolean checks) throws Exception {
    Path classes = folder.resolve("classes");
    Path sources = folder.resolve("sources");
    Compiled.compile(sources, classes);
    long compiled = Cpu.ofThis();
    long findings = 0;
    if (checks) {
      Outcome outcome = Check.run(CheckOptions.of(List.of(classes, sources)).cache(false));
      findings = outcome.report().findings().size();
      System.out.println(outcome.render(Format.TEXT, false));
    }
    long all = Cpu.ofThis();
    System.out.println(all + " " + (all - compiled) + " " + findings);
  }
}
