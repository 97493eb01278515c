package dev.baton.engine.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import dev.baton.engine.Analysis;
import dev.baton.engine.model.Finding;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Stream;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Generated programs of growing size, each checked in a process of its own with a heap of 1 GB: what
 * is found of what is broken, and the CPU time of that process, from its start, for a thousand
 * lines, which should not grow with the size. Beside it the time of a process that compiles the same
 * program, in parts, since the compiler holds all that it is given.
 */
public final class Scale {
  private static final String HEAP = "-Xmx1g";
  private static final int PACKAGES_AT_ONCE = 20;

  private Scale() {}

  /** Prints a line for each size; sizes are the arguments. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2 && arguments[0].equals("compile")) {
      compile(Path.of(arguments[1]));
      return;
    } else if (arguments.length == 2 && arguments[0].equals("check")) {
      check(Path.of(arguments[1]));
      return;
    }
    List<String> sizes = arguments.length > 0 ? List.of(arguments) : List.of("10000", "100000");
    System.out.printf(
        "%9s %8s %6s %10s %10s %9s %12s %9s %9s%n",
        "lines",
        "breaches",
        "found",
        "javac ms",
        "baton ms",
        "ratio",
        "ms a 1000",
        "a line",
        "heap MB");
    double first = 0;
    for (String size : sizes) {
      first = measure(Integer.parseInt(size), first);
    }
  }

  /** The time for a line of the first size, which those of the others are given in. */
  private static double measure(int size, double first) throws Exception {
    Path folder = Files.createTempDirectory("baton-scale");
    try {
      Generated made = Generated.write(folder.resolve("sources"), size);
      String at = folder.toString();
      long javac = Cpu.ofChild(List.of(HEAP), Scale.class, List.of("compile", at))[0];
      long[] seen = Cpu.ofChild(List.of(HEAP), Scale.class, List.of("check", at));
      double line = (double) seen[1] / made.lines();
      System.out.printf(
          "%9d %8d %6d %10d %10d %9.2f %12.1f %9.2f %9d%n",
          made.lines(),
          made.breaches(),
          seen[0],
          javac,
          seen[1],
          (double) seen[1] / javac,
          line * 1000,
          first == 0 ? 1 : line / first,
          seen[2]);
      return first == 0 ? line : first;
    } finally {
      Folders.delete(folder);
    }
  }

  private static void compile(Path folder) throws IOException {
    List<Path> packages;
    try (Stream<Path> all = Files.list(folder.resolve("sources/generated"))) {
      packages = all.sorted().toList();
    }
    for (int from = 0; from < packages.size(); from += PACKAGES_AT_ONCE) {
      int to = Math.min(packages.size(), from + PACKAGES_AT_ONCE);
      Compiled.compile(packages.subList(from, to), folder.resolve("classes"));
    }
    System.out.println(Cpu.ofThis());
  }

  private static void check(Path folder) throws IOException {
    LongAccumulator heap = watchHeap();
    List<Path> paths = List.of(folder.resolve("classes"), folder.resolve("sources"));
    List<Finding> found =
        Analysis.run(new Analysis.Request(folder, paths, List.of())).findings();
    long right = found.stream().filter(f -> f.rule().equals("foreign-write")).count();
    if (right != found.size()) {
      throw new IllegalStateException("found more than was planted: " + found);
    }
    System.out.printf("%d %d %d%n", right, Cpu.ofThis(), heap.get() >> 20);
  }

  /** Watches from now on how much of the heap is in use when it is collected, which is the most. */
  private static LongAccumulator watchHeap() {
    LongAccumulator most = new LongAccumulator(Math::max, 0);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener((told, none) -> most.accumulate(inUse(told)), null, null);
    }
    return most;
  }

  private static long inUse(Notification told) {
    GcInfo gc =
        GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData()).getGcInfo();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> gc.getMemoryUsageBeforeGc().get(pool.getName()).getUsed())
        .sum();
  }
}
