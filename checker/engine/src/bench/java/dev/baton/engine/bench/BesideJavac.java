package dev.baton.engine.bench;

import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Format;
import dev.baton.engine.check.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What Baton adds to the CPU time that the compiler needs for a module. A process compiles and then
 * checks, and is counted before and after it checks: medians of runs. (The compiler takes a tenth
 * more or less from process to process, which is more than what is looked for; so no process that
 * checks is compared with another one that does not.) It checks as the Maven plugin does, which
 * hands what is not little to a process of its own, whose time counts; and then in the process
 * itself, less often. Like the plugin in a first build, it finds nothing that
 * an earlier run remembered, and remembers. Modules are the sources jars on the class path, once as
 * they are, once with three cells and three roles spread evenly over their classes, and once with
 * these on their largest classes, which all others lean on. Linux only.
 *
 * <p>When the compiler is done, the JVM's own compilers still have work in their queue: a plugin
 * that runs next sees them at it, though it is not their cause. So each process, whatever it does,
 * is counted when its time and that of those that it started stands still.
 *
 * <p>The last columns are the second module of a build: what it costs to check it in a process that
 * has checked another one, with the process of its own that worked for that. Nothing is compiled
 * there, so that the first process knows less than a build's.
 */
public final class BesideJavac {
  private static final int RUNS = 5;

  /** In the process itself, and as the second module. */
  private static final int FEWER_RUNS = 3;

  /** Where a build's output goes, and what a check remembers. */
  private static final String OUTPUT = "target";

  /** From the third run on the other process finds its classes ready loaded. */
  private static final int UNARCHIVED = 2;

  /** What a module declares. */
  private enum Form {
    NOTHING,
    SPREAD,
    LARGEST;

    void declare(Path sources) throws IOException {
      if (this == SPREAD) {
        Declaring.spread(sources);
      } else if (this == LARGEST) {
        Declaring.largest(sources);
      }
    }
  }

  private final Path jars;
  private boolean archived;

  private BesideJavac(Path jars) {
    this.jars = jars;
  }

  /** Prints a line for each module and form; an argument is a part of the names of the modules. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 1) {
      child(Path.of(arguments[0]), arguments[1], List.of(arguments).subList(2, arguments.length));
      return;
    }
    Path jars = Files.createTempDirectory("baton-jars");
    try {
      System.setProperty("java.class.path", Folders.packed(jars));
      new BesideJavac(jars).run(arguments.length == 0 ? "" : arguments[0]);
    } finally {
      Folders.delete(jars);
    }
  }

  private void run(String asked) throws Exception {
    System.out.printf(
        "%-26s %9s %10s %10s %8s %10s %8s %10s %8s %9s%n",
        "module",
        "declares",
        "javac ms",
        "baton",
        "adds",
        "in process",
        "adds",
        "as second",
        "adds",
        "findings");
    List<Path> modules = modules();
    for (Path module : modules) {
      Path other = modules.stream().filter(each -> !each.equals(module)).findFirst().orElse(module);
      for (Form form : Form.values()) {
        if (name(module).contains(asked)) {
          measure(module, other, form);
        }
      }
    }
  }

  private static List<Path> modules() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith("-sources.jar"))
        .map(Path::of)
        .toList();
  }

  private static String name(Path module) {
    return String.valueOf(module.getFileName()).replace("-sources.jar", "");
  }

  private void measure(Path module, Path other, Form form) throws Exception {
    Path work = Files.createTempDirectory("baton-javac");
    try {
      Path first = unpacked(other, form, work.resolve("first"));
      Path folder = unpacked(module, form, work.resolve("module"));
      start(first, "compile");
      for (int i = 0; form != Form.NOTHING && !archived && i < UNARCHIVED; i++) {
        start(folder, "fork");
      }
      archived |= form != Form.NOTHING;
      print(name(module), form, measured(folder, first));
    } finally {
      Folders.delete(work);
    }
  }

  private static Path unpacked(Path module, Form form, Path folder) throws IOException {
    Folders.unpack(module, folder.resolve("sources"));
    form.declare(folder.resolve("sources"));
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    Files.createDirectories(folder.resolve(OUTPUT));
    return folder;
  }

  /** Medians, in milliseconds. */
  private record Times(long javac, long forked, long here, long second, long findings) {}

  private Times measured(Path folder, Path first) throws Exception {
    long[] alone = new long[RUNS];
    long[] forked = new long[RUNS];
    long[] here = new long[FEWER_RUNS];
    long[] second = new long[FEWER_RUNS];
    long findings = 0;
    for (int i = 0; i < RUNS; i++) {
      long[] checked = start(folder, "fork");
      alone[i] = checked[0];
      forked[i] = checked[1];
      findings = checked[2];
      if (i < FEWER_RUNS) {
        here[i] = start(folder, "check")[1];
        second[i] = start(folder, "second", first.toString())[1];
      }
    }
    return new Times(
        Cpu.median(alone), Cpu.median(forked), Cpu.median(here), Cpu.median(second), findings);
  }

  private static void print(String module, Form form, Times times) {
    System.out.printf(
        "%-26s %9s %10d %10d %7.1f%% %10d %7.1f%% %10d %7.1f%% %9d%n",
        module,
        form.name().toLowerCase(Locale.ROOT),
        times.javac,
        times.forked,
        percent(times.forked, times.javac),
        times.here,
        percent(times.here, times.javac),
        times.second,
        percent(times.second, times.javac),
        times.findings);
  }

  private static double percent(long part, long whole) {
    return 100.0 * part / whole;
  }

  /**
   * A first build, which remembers nothing and writes what the next may remember. What is cached for
   * a user is so among the jars: the caches of who measures stay as they are.
   */
  private long[] start(Path folder, String... what) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(folder.toString()));
    arguments.addAll(List.of(what));
    for (String each : arguments) { // this module, and the one before it
      Path remembered = folder.resolve(each).resolve(OUTPUT).resolve("baton");
      if (Files.exists(remembered)) {
        Folders.delete(remembered);
      }
    }
    return Cpu.ofChild(List.of("-Duser.home=" + jars), BesideJavac.class, arguments);
  }

  private static void child(Path folder, String what, List<String> before) throws Exception {
    for (String first : before) {
      check(Path.of(first), true);
    }
    if (before.isEmpty()) {
      Compiled.compile(folder.resolve("sources"), folder.resolve("classes"));
    }
    Cpu.rest();
    long compiled = Cpu.withChildren();
    long findings = what.equals("compile") ? 0 : check(folder, !what.equals("check"));
    Cpu.rest();
    Cpu.endChildren();
    System.out.println(compiled + " " + (Cpu.withChildren() - compiled) + " " + findings);
  }

  private static long check(Path folder, boolean forked) throws Exception {
    List<Path> paths = List.of(folder.resolve("classes"), folder.resolve("sources"));
    Outcome outcome = Check.run(CheckOptions.of(paths).forked(forked));
    System.out.println(outcome.render(Format.TEXT, false));
    return outcome.report().findings().size();
  }
}
