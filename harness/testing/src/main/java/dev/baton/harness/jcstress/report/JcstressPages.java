package dev.baton.harness.jcstress.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.HTMLReportPrinter;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.NodeType;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.util.Environment;
import org.openjdk.jcstress.vm.CompileMode;

/**
 * jcstress's own report, one page a test, for who knows it: written by jcstress itself from what
 * our forks saw. Not safe to share between threads.
 */
public final class JcstressPages {
  private final List<Seen> seen = new ArrayList<>();
  private final Path folder;

  private record Seen(String test, TestResult result, List<String> flags) {}

  /** Pages in a folder, which is made where it is missing. */
  public JcstressPages(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps what a fork saw of a test.
   *
   * @param flags of the fork's JVM
   */
  public void add(String test, TestResult result, List<String> flags) {
    seen.add(new Seen(test, result, flags));
  }

  /** Writes the pages, {@code index.html} first; nothing where nothing was seen. */
  public void write() throws IOException {
    if (seen.isEmpty()) {
      return;
    }
    Files.createDirectories(folder);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Options options = options(nowhere);
    InProcessCollector results = new InProcessCollector();
    Environment environment = new Environment();
    for (Seen one : seen) {
      TestInfo info = TestList.getInfo(one.test);
      SchedulingClass anywhere =
          new SchedulingClass(AffinityMode.NONE, info.threads(), NodeType.PACKAGE);
      one.result.setConfig(
          new TestConfig(options, info, 0, one.flags, CompileMode.UNIFIED, anywhere));
      one.result.setEnv(environment);
      results.add(one.result);
    }
    new HTMLReportPrinter(options, results, nowhere).work();
  }

  /** jcstress counts the cores by burning them for a second, and says so on the console. */
  private Options options(PrintStream nowhere) throws IOException {
    Options options = new Options(new String[] {"-r", folder.toString()});
    PrintStream console = System.out;
    System.setOut(nowhere);
    try {
      options.parse();
    } finally {
      System.setOut(console);
    }
    return options;
  }
}
