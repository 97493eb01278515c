package dev.baton.harness.jcstress;

import dev.baton.harness.jcstress.report.JcstressPages;
import dev.baton.harness.jcstress.report.Judged;
import dev.baton.harness.jcstress.report.OutcomeFiles;
import dev.baton.harness.jcstress.report.Summary;
import dev.baton.harness.jcstress.report.Verdict;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * A bounded pass over the jcstress tests of a class path: forked JVMs, both compilers, a budget of
 * wall time. Exit status: 0 all passed, 1 something forbidden was seen, or a test broke or never
 * ran, 2 nothing to run, bad usage, or too little seen to say anything.
 */
public final class StressPass {
  private final Settings settings;
  private final PrintStream log;

  private StressPass(Settings settings, PrintStream log) {
    this.settings = settings;
    this.log = log;
  }

  /** Runs, prints a summary, and exits with the status. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(run(System.out, arguments));
  }

  /** The same without the exit: prints to the log, and returns the status. */
  public static int run(PrintStream log, String... arguments)
      throws IOException, InterruptedException {
    try {
      Settings settings = Settings.parse(arguments);
      Files.createDirectories(settings.reports().out());
      if (TestLists.areSeveral()) {
        return withOneList(log, TestLists.merge(settings.reports().out()), arguments);
      }
      return new StressPass(settings, log).run();
    } catch (IllegalArgumentException e) {
      log.println(e.getMessage());
      return 2;
    }
  }

  /** The same in a JVM that finds all tests in the list that it sees first. */
  private static int withOneList(PrintStream log, Path list, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(list + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(InOneJvm.class.getName());
    command.addAll(List.of(arguments));
    Process pass = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var lines = pass.inputReader()) {
      lines.lines().forEach(log::println);
    }
    return pass.waitFor();
  }

  /** Runs, reports, and returns the exit status. */
  private int run() throws IOException, InterruptedException {
    if (TestLists.areMissing()
        || TestList.tests().stream().noneMatch(t -> settings.tests().matcher(t).find())) {
      log.println("no jcstress test matches `" + settings.tests() + "`: nothing was run");
      return 2;
    }
    List<String> unlisted = TestLists.unlisted();
    if (!unlisted.isEmpty()) {
      log.printf(
          "%d jcstress tests are compiled and not in META-INF/TestList, such as `%s`: build again from clean%n",
          unlisted.size(), unlisted.get(0));
      return 2;
    }
    List<String> tests = TestList.tests().stream().filter(settings::chooses).sorted().toList();
    if (tests.isEmpty()) {
      log.println("stress: all tests are in other shards than " + settings.shard());
      return 0;
    }
    return report(tests, see(tests));
  }

  private Map<String, Tally> see(List<String> tests) throws IOException, InterruptedException {
    Path out = settings.reports().out();
    Map<String, Tally> seen = new TreeMap<>();
    if (settings.reports().results().isPresent()) {
      seen.putAll(ResultFile.read(settings.reports().results().get()));
    }
    // jcstress schedules no test with more actors than cores; such tests are run here
    List<String> left = tests.stream().filter(t -> !seen.containsKey(t)).toList();
    JcstressPages pages = new JcstressPages(out.resolve("jcstress"));
    seen.putAll(new Sweeps(settings, pages, log).run(left));
    try {
      pages.write();
    } catch (IOException | LinkageError e) {
      // without the desktop module there are no colours
      log.println("stress: jcstress's own pages could not be written: " + e);
    }
    return seen;
  }

  private int report(List<String> tests, Map<String, Tally> seen) throws IOException {
    Judge judge = new Judge(settings.pace().enough());
    List<Judged> verdicts =
        tests.stream()
            .map(t -> judge.judge(seen.getOrDefault(t, Tally.failed(t, "never ran"))))
            .toList();
    new OutcomeFiles(settings.reports().out(), settings.mustTell()).write(verdicts, conditions());
    new Summary(log).print(verdicts, settings.reports().out());
    if (verdicts.stream().anyMatch(v -> v.verdict() == Verdict.FAILED)) {
      return 1;
    }
    boolean told = verdicts.stream().noneMatch(v -> v.verdict() == Verdict.INCONCLUSIVE);
    return told || !settings.mustTell() ? 0 : 2;
  }

  private Map<String, String> conditions() {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("java", System.getProperty("java.version"));
    conditions.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    conditions.put("affinity", settings.pace().pinned() ? "local" : "none");
    conditions.put("shard", settings.shard().toString());
    return conditions;
  }

  /** The pass once its list of tests is whole. */
  static final class InOneJvm {
    private InOneJvm() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      System.exit(new StressPass(Settings.parse(arguments), System.out).run());
    }
  }
}
