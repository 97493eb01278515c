package dev.baton.engine.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** CPU time of whole processes, in milliseconds: what a build pays, warming up included. */
final class Cpu {
  private static final long PAUSE_MS = 200;
  private static final int MOST_PAUSES = 50;

  /** What a JVM takes in a pause that has nothing to do. */
  private static final long STILL_MS = 3;

  private Cpu() {}

  /** Of this process, so far. */
  static long ofThis() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1_000_000;
  }

  /** Of this process and of all that it started, as Linux counts it. */
  static long withChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(fields[13]) + Long.parseLong(fields[14]); // cutime, cstime: proc(5)
    long alive =
        ProcessHandle.current()
            .children()
            .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
            .mapToLong(Duration::toMillis)
            .sum();
    return ofThis() + ticks * 10 + alive;
  }

  /** Waits until the time of this process and of those that it started stands still. */
  static void rest() throws IOException, InterruptedException {
    long before = withChildren();
    Thread.sleep(PAUSE_MS);
    for (int i = 0; withChildren() - before > STILL_MS; i++) {
      if (i == MOST_PAUSES) {
        throw new IllegalStateException("the time of the processes does not stand still");
      }
      before = withChildren();
      Thread.sleep(PAUSE_MS);
    }
  }

  /** Ends the processes that this one started, so that what their ends cost is counted, too. */
  static void endChildren() {
    List<ProcessHandle> children = ProcessHandle.current().children().toList();
    children.forEach(ProcessHandle::destroy);
    children.forEach(child -> child.onExit().join());
  }

  /** The numbers that a child process prints as the last line of its output. */
  static long[] ofChild(List<String> options, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().remove("XDG_CACHE_HOME"); // where caches are is told by user.home
    Process child = builder.start();
    String out = new String(child.getInputStream().readAllBytes()).strip();
    if (child.waitFor() != 0) {
      throw new IllegalStateException("the child " + arguments + " failed: " + out);
    }
    String last = out.substring(out.lastIndexOf('\n') + 1);
    return Arrays.stream(last.split(" ")).mapToLong(Long::parseLong).toArray();
  }

  static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
