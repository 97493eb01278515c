package dev.baton.engine.bench;

import dev.baton.engine.check.Check;
import dev.baton.engine.check.CheckOptions;
import dev.baton.engine.check.Format;
import dev.baton.engine.check.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What Baton adds to the CPU time that the compiler needs for a module, in a process that compiles
 * and then checks against one that only compiles: medians of runs that alternate. It checks as the
 * Maven plugin does, which hands what is not little to a process of its own, whose time counts; and
 * then in the process itself. Modules are the sources jars on the class path, once as they are,
 * once with three cells and three roles spread evenly over their classes, and once with these on
 * their largest classes, which all others lean on. Linux only.
 */
public final class BesideJavac {
  private static final int RUNS = 3;

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
    if (arguments.length == 2) {
      child(Path.of(arguments[0]), arguments[1]);
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
        "%-26s %9s %10s %10s %8s %10s %8s %9s%n",
        "module", "declares", "javac ms", "and baton", "adds", "in process", "adds", "findings");
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.endsWith("-sources.jar") && entry.contains(asked)) {
        for (Form form : Form.values()) {
          measure(Path.of(entry), form);
        }
      }
    }
  }

  private void measure(Path jar, Form form) throws Exception {
    Path folder = Files.createTempDirectory("baton-javac");
    try {
      Folders.unpack(jar, folder.resolve("sources"));
      form.declare(folder.resolve("sources"));
      long[] alone = new long[RUNS];
      long[] forked = new long[RUNS];
      long[] here = new long[RUNS];
      long findings = 0;
      for (int i = 0; form != Form.NOTHING && !archived && i < UNARCHIVED; i++) {
        start(folder, "fork");
      }
      archived |= form != Form.NOTHING;
      for (int i = 0; i < RUNS; i++) {
        alone[i] = start(folder, "compile")[0];
        long[] checked = start(folder, "fork");
        forked[i] = checked[0];
        here[i] = start(folder, "check")[0];
        findings = checked[1];
      }
      System.out.printf(
          "%-26s %9s %10d %10d %7.1f%% %10d %7.1f%% %9d%n",
          String.valueOf(jar.getFileName()).replace("-sources.jar", ""),
          form.name().toLowerCase(Locale.ROOT),
          Cpu.median(alone),
          Cpu.median(forked),
          added(forked, alone),
          Cpu.median(here),
          added(here, alone),
          findings);
    } finally {
      Folders.delete(folder);
    }
  }

  private static double added(long[] both, long[] alone) {
    return 100.0 * (Cpu.median(both) - Cpu.median(alone)) / Cpu.median(alone);
  }

  /** What is cached for a user is so among the jars: the caches of who measures stay as they are. */
  private long[] start(Path folder, String what) throws Exception {
    List<String> home = List.of("-Duser.home=" + jars);
    return Cpu.ofChild(home, BesideJavac.class, List.of(folder.toString(), what));
  }

  private static void child(Path folder, String what) throws Exception {
    Path classes = folder.resolve("classes");
    Path sources = folder.resolve("sources");
    Compiled.compile(sources, classes);
    long findings = 0;
    if (!what.equals("compile")) {
      CheckOptions options = CheckOptions.of(List.of(classes, sources)).cache(false);
      Outcome outcome = Check.run(options.forked(what.equals("fork")));
      findings = outcome.report().findings().size();
      System.out.println(outcome.render(Format.TEXT, false));
    }
    System.out.println(Cpu.withChildren() + " " + findings);
  }
}
