package dev.baton.engine.bench;

import dev.baton.engine.Analysis;
import dev.baton.engine.model.Finding;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Generated programs of growing size, each checked in a process of its own with a heap of 1 GB: what
 * is found of what is broken, and the CPU time of the check for a thousand lines, which should not
 * grow with the size. Beside it the time of the compiler for the same program in the same process.
 */
public final class Scale {
  private Scale() {}

  /** Prints a line for each size; sizes are the arguments. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2 && arguments[0].equals("child")) {
      child(Integer.parseInt(arguments[1]));
      return;
    }
    List<String> sizes = arguments.length > 0 ? List.of(arguments) : List.of("10000", "100000");
    System.out.printf(
        "%9s %8s %6s %10s %10s %9s %12s %9s%n",
        "lines", "breaches", "found", "javac ms", "baton ms", "ratio", "ms a 1000", "heap MB");
    for (String size : sizes) {
      long[] seen = Cpu.ofChild(List.of("-Xmx1g"), Scale.class, List.of("child", size));
      System.out.printf(
          "%9d %8d %6d %10d %10d %9.2f %12.1f %9d%n",
          seen[0],
          seen[1],
          seen[2],
          seen[3],
          seen[4],
          (double) seen[4] / seen[3],
          seen[4] * 1000.0 / seen[0],
          seen[5]);
    }
  }

  private static void child(int size) throws Exception {
    Path folder = Files.createTempDirectory("baton-scale");
    try {
      Path classes = folder.resolve("classes");
      Path sources = folder.resolve("sources");
      Generated made = Generated.write(sources, size);
      long start = Cpu.ofThis();
      Compiled.compile(sources, classes);
      long compiled = Cpu.ofThis();
      List<Finding> found =
          Analysis.run(new Analysis.Request(folder, List.of(classes, sources), List.of()))
              .findings();
      long checked = Cpu.ofThis();
      long right = found.stream().filter(f -> f.rule().equals("foreign-write")).count();
      if (right != found.size()) {
        throw new IllegalStateException("found more than was planted: " + found);
      }
      System.out.printf(
          "%d %d %d %d %d %d%n",
          made.lines(), made.breaches(), right, compiled - start, checked - compiled, heap());
    } finally {
      Folders.delete(folder);
    }
  }

  /** The most that was in use, in MB. */
  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(java.lang.management.MemoryUsage::getUsed)
            .sum()
        / (1 << 20);
  }
}
