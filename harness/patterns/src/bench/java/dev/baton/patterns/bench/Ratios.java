package dev.baton.patterns.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks, and prints how many times the time of its peer each pattern takes.
 *
 * <p>A pattern and its peer are measured one right after the other, each in a JVM of its own, and
 * that in several rounds; what counts is the median of the ratios of the rounds, so that a machine
 * that does other things as well disturbs both. One thread is measured in many short batches, of
 * which the lower quartile counts, since many are not disturbed at all. Several threads are
 * measured by what all of them get done in a while: a batch would say whether they met.
 */
public final class Ratios {
  private static final int ROUNDS = 5;
  private final Map<String, List<Double>> nanos = new HashMap<>();
  private final List<String> missed = new ArrayList<>();

  private Ratios() {}

  /**
   * Measures and prints; ends with an error where a bound is missed.
   *
   * @param args none
   */
  public static void main(String[] args) throws RunnerException {
    Ratios ratios = new Ratios();
    ratios.measure(Uncontended.class, 1, batches(20_000, 200));
    ratios.measure(Contended.class, 2, throughput());
    ratios.measure(Contended.class, 8, throughput());
    ratios.measure(Branches.class, 1, batches(1, 200));
    System.out.printf(
        "time of the pattern / time of its peer, in one run on JDK %s%n", Runtime.version());
    ratios.print("VersionedState.read / AtomicReference.get", "read", 1, 1.2);
    ratios.print("VersionedState.write / one compareAndSet", "write", 1, 2);
    ratios.print("TaskOwnership.lock, unlock / ReentrantLock", "lock", 1, 1.5);
    ratios.print("read and write, 2 threads / synchronized map", "update", 2, 1);
    ratios.print("read and write, 8 threads / synchronized map", "update", 8, 1);
    ratios.print("until written, 2 threads / synchronized map", "commit", 2, 1);
    ratios.print("until written, 8 threads / synchronized map", "commit", 8, 1);
    ratios.print("FanOut of 10 000 / executor of 8 threads", "branches", 1, 1.5);
    ratios.print("hook without listener / no hook", "writePattern1", "writeHooked1", 1.1);
    if (!ratios.missed.isEmpty()) {
      throw new IllegalStateException("missed: " + ratios.missed);
    }
  }

  private static ChainedOptionsBuilder batches(int operations, int batches) {
    return new OptionsBuilder()
        .mode(Mode.SingleShotTime)
        .warmupBatchSize(operations)
        .measurementBatchSize(operations)
        .warmupIterations(batches)
        .measurementIterations(batches);
  }

  private static ChainedOptionsBuilder throughput() {
    return new OptionsBuilder()
        .mode(Mode.Throughput)
        .warmupTime(TimeValue.milliseconds(150))
        .measurementTime(TimeValue.milliseconds(150))
        .warmupIterations(4)
        .measurementIterations(9);
  }

  private void measure(Class<?> benchmarks, int threads, ChainedOptionsBuilder how)
      throws RunnerException {
    System.out.printf("%s, %d threads ...%n", benchmarks.getSimpleName(), threads);
    how.include(benchmarks.getName().replace(".", "\\.") + "\\..*")
        .timeUnit(TimeUnit.NANOSECONDS)
        .forks(1)
        .threads(threads)
        .verbosity(VerboseMode.SILENT);
    for (int round = 0; round < ROUNDS; round++) {
      for (RunResult result : new Runner(how.build()).run()) {
        String label = result.getPrimaryResult().getLabel() + threads;
        nanos.computeIfAbsent(label, all -> new ArrayList<>()).add(nanos(result));
      }
    }
  }

  /** The time of one operation in the JVM of one round. */
  private static double nanos(RunResult result) {
    List<Double> scores = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        scores.add(iteration.getPrimaryResult().getScore());
      }
    }
    return result.getParams().getMode() == Mode.Throughput
        ? 1 / part(scores, 2)
        : part(scores, 4) / result.getParams().getMeasurement().getBatchSize();
  }

  /** What stands after one of so many equal parts of the sorted values. */
  private static double part(List<Double> values, int parts) {
    return values.stream().sorted().toList().get(values.size() / parts);
  }

  private void print(String what, String operation, int threads, double most) {
    print(what, operation + "Bare" + threads, operation + "Pattern" + threads, most);
  }

  private void print(String what, String peer, String pattern, double most) {
    List<Double> own = nanos.getOrDefault(pattern, List.of());
    List<Double> others = nanos.getOrDefault(peer, List.of());
    List<Double> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      rounds.add(own.get(round) / others.get(round));
    }
    double ratio = part(rounds, 2);
    System.out.printf(
        Locale.ROOT,
        "%-46s %10.1f ns / %10.1f ns = %.2f (at most %.1f)%s%n",
        what,
        part(own, 2),
        part(others, 2),
        ratio,
        most,
        ratio <= most ? "" : "  MISSED");
    if (ratio > most) {
      missed.add(what);
    }
  }
}
