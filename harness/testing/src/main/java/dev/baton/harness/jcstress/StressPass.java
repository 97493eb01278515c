package dev.baton.harness.jcstress;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * A bounded pass over the jcstress tests of a class path: forked JVMs, both compilers, a budget of
 * wall time. Exit status: 0 all passed, 1 something forbidden was seen or a test broke, 2 nothing
 * to run, bad usage, or too little seen to say anything.
 */
public final class StressPass {
  private static final int BATCH = 8;
  private static final int ROUNDS = 2;
  private static final int LEAST_MILLIS = 20;
  private static final int MOST_MILLIS = 300;
  // what a test costs beside its rounds, measured on two cores: its share of a JVM's start and the
  // fitting of the stride
  private static final int COST_MILLIS = 250;
  private final Settings settings;
  private final PrintStream log;
  private final long deadline;
  private final Map<String, Tally> seen = new TreeMap<>();

  private StressPass(Settings settings, PrintStream log) {
    this.settings = settings;
    this.log = log;
    this.deadline = System.nanoTime() + settings.budget().toNanos();
  }

  /** Runs, prints a summary, and exits with the status. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(run(System.out, arguments));
  }

  /** The same without the exit: prints to the log, and returns the status. */
  public static int run(PrintStream log, String... arguments)
      throws IOException, InterruptedException {
    try {
      return new StressPass(Settings.parse(arguments), log).run();
    } catch (IllegalArgumentException e) {
      log.println(e.getMessage());
      return 2;
    }
  }

  /** Runs, reports, and returns the exit status. */
  private int run() throws IOException, InterruptedException {
    if (TestList.tests().stream().noneMatch(t -> settings.tests().matcher(t).find())) {
      log.println("no jcstress test matches `" + settings.tests() + "`: nothing was run");
      return 2;
    }
    List<String> tests = TestList.tests().stream().filter(settings::chooses).sorted().toList();
    if (tests.isEmpty()) {
      log.println("stress: all tests are in other shards than " + settings.shard());
      return 0;
    }
    Files.createDirectories(settings.out());
    if (settings.results().isPresent()) {
      // jcstress schedules no test with more actors than cores; such a test has no samples
      tests.forEach(test -> seen.put(test, new Tally(test, Map.of(), List.of())));
      seen.putAll(ResultFile.read(settings.results().get()));
    } else {
      stress(tests);
    }
    List<Judged> verdicts = judge(tests);
    new Reports(settings.out()).write(verdicts);
    return new Summary(log).print(verdicts, settings.out());
  }

  private void stress(List<String> tests) throws IOException, InterruptedException {
    int first = millis(tests.size());
    round(tests, first);
    // more time for those that saw too little, even past the budget where they are few
    for (int longer = 4; longer <= 64; longer *= 4) {
      List<String> again =
          judge(tests).stream()
              .filter(v -> v.verdict() == Verdict.INCONCLUSIVE)
              .map(Judged::test)
              .toList();
      if (again.isEmpty() || (remainingMillis() <= 0 && again.size() > BATCH)) {
        break;
      }
      repeat(again, Math.min(MOST_MILLIS, longer * first));
    }
  }

  private List<Judged> judge(List<String> tests) {
    Judge judge = new Judge(settings.enough());
    return tests.stream()
        .map(t -> judge.judge(seen.getOrDefault(t, Tally.failed(t, "did not run"))))
        .toList();
  }

  /** What each round of a test may take, if all tests share what is left. */
  private int millis(int tests) {
    long each = remainingMillis() / ((long) tests * Compiler.values().length) - COST_MILLIS;
    return (int) Math.max(LEAST_MILLIS, Math.min(MOST_MILLIS, each / ROUNDS));
  }

  private long remainingMillis() {
    return (deadline - System.nanoTime()) / 1_000_000;
  }

  private void round(List<String> tests, int most) throws IOException, InterruptedException {
    int done = 0;
    for (List<String> batch : batches(tests)) {
      if (remainingMillis() < -settings.budget().toMillis()) {
        log.println("stress: twice the budget is spent; the rest does not run");
        return;
      }
      int millis = Math.min(most, millis(tests.size() - done));
      repeat(batch, millis);
      done += batch.size();
      log.printf("stress: %d of %d tests, %d x %d ms each%n", done, tests.size(), ROUNDS, millis);
    }
  }

  /** Runs a batch with each compiler. */
  private void repeat(List<String> batch, int millis) throws IOException, InterruptedException {
    Forks forks = new Forks(settings.out());
    for (Compiler compiler : Compiler.values()) {
      forks
          .run(batch, compiler, millis, ROUNDS)
          .forEach((test, tally) -> seen.merge(test, tally, Tally::plus));
    }
  }

  private static List<List<String>> batches(List<String> tests) {
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < tests.size(); from += BATCH) {
      batches.add(tests.subList(from, Math.min(tests.size(), from + BATCH)));
    }
    return batches;
  }
}
