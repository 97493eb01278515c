package dev.baton.engine.bench.beside;

import dev.baton.engine.bench.Declaring;
import dev.baton.engine.bench.Compiled;
import dev.baton.engine.bench.Folders;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time, wall time and peak memory of a process that runs one tool on one module, with the same
 * settings of the JVM for all: medians of runs that alternate.
 */
final class Costs {
  private static final int RUNS = Integer.getInteger("bench.runs", 1);

  private Costs() {}

  /** What a run of a tool took: milliseconds, megabytes, reports. */
  private record Cost(long cpu, long wall, long peak, long reports) {}

  static void print(List<String> names) throws Exception {
    for (Path jar : Target.everything().toList()) {
      String name = String.valueOf(jar.getFileName());
      boolean asked = names.isEmpty() || names.stream().anyMatch(name::contains);
      if (name.endsWith("-sources.jar") && asked) {
        measure(jar, name.replace("-sources.jar", ""));
      }
    }
  }

  private static void measure(Path jar, String name) throws Exception {
    Path folder = Files.createTempDirectory("baton-beside");
    try {
      Path sources = folder.resolve("sources");
      Folders.unpack(jar, sources);
      Files.deleteIfExists(sources.resolve("module-info.java"));
      Declaring.largest(sources);
      Compiled.compile(sources, folder.resolve("classes"));
      System.out.printf("%n%s, %d lines, medians of %d%n", name, lines(sources), RUNS);
      System.out.printf(
          "%-14s %8s %8s %9s %14s %8s%n",
          "tool", "cpu s", "wall s", "peak MB", "adds cpu s", "reports");
      print(folder);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void print(Path folder) throws Exception {
    Tool[] tools = Tool.values();
    Cost[][] costs = new Cost[tools.length][RUNS];
    for (int run = 0; run < RUNS; run++) {
      for (Tool tool : tools) {
        costs[tool.ordinal()][run] = run(tool, folder);
        if (run == RUNS - 1) {
          row(tool, median(costs[tool.ordinal()]), median(costs[Tool.JAVAC.ordinal()]).cpu());
        }
      }
    }
  }

  private static void row(Tool tool, Cost cost, long compiler) {
    long adds = tool.needs == Tool.Needs.SOURCES ? cost.cpu() - compiler : cost.cpu();
    String added = "%.1f (%.0f %%)".formatted(adds / 1e3, 100.0 * adds / compiler);
    System.out.printf(
        "%-14s %8.1f %8.1f %9d %14s %8d%n",
        tool.title,
        cost.cpu() / 1e3,
        cost.wall() / 1e3,
        cost.peak(),
        tool == Tool.JAVAC ? "" : added,
        cost.reports());
  }

  private static Cost median(Cost[] costs) {
    long cpu = median(Arrays.stream(costs).mapToLong(Cost::cpu));
    long wall = median(Arrays.stream(costs).mapToLong(Cost::wall));
    long peak = median(Arrays.stream(costs).mapToLong(Cost::peak));
    return new Cost(cpu, wall, peak, costs[0].reports());
  }

  private static long median(java.util.stream.LongStream values) {
    long[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static long lines(Path sources) throws IOException {
    long lines = 0;
    for (Path file : Compiled.of(sources)) {
      lines += Files.readString(file).lines().count();
    }
    return lines;
  }

  private static Cost run(Tool tool, Path folder) throws Exception {
    long from = System.nanoTime();
    List<String> out = Child.run("cost", tool, folder);
    long wall = (System.nanoTime() - from) / 1_000_000;
    long[] said =
        Stream.of(out.get(out.size() - 1).split(" ")).mapToLong(Long::parseLong).toArray();
    return new Cost(said[0], wall, said[1], said[2]);
  }

  /** Runs a tool in this process, and prints what it took. */
  static void child(Tool tool, Path folder) throws Exception {
    int reports =
        tool.on(new Target(folder.resolve("sources"), folder.resolve("classes"), false)).size();
    long cpu =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime()
            / 1_000_000;
    System.out.println(cpu + " " + peak() + " " + reports);
    System.exit(0);
  }

  /** The greatest resident size of this process, in megabytes; -1 where the system does not say. */
  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }
}
